export const AREAS =
  'account archive audit berth billing booking cargo catalog claims customs dispatch fare fleet freight harbour identity invoice ledger loyalty manifest notification order parcel payment platform pricing quota refund review route schedule ticket tide voyage warehouse weather'.split(
    ' ',
  );
export const THINGS =
  'board calendar change check document event feed forecast index journal limit list message plan policy profile quote rate record report request rule session slot state status stock summary task'.split(
    ' ',
  );
export const FORMS =
  'api bridge cache collector console gateway importer library poller processor scheduler service site store sync watcher worker'.split(
    ' ',
  );
export const TAGS =
  'batch critical customer-facing event-driven go grpc internal java kotlin legacy node pci pii python react regulated rest rust streaming typescript'.split(
    ' ',
  );
export const GIVEN_NAMES =
  'Ada Bela Carla Dmitri Elif Femi Greta Hugo Ines Jonas Kira Luis Mina Noor Otto Paula Quentin Rosa Samir Tess Ugo Vera Wanda Yara Zeno'.split(
    ' ',
  );
export const FAMILY_NAMES =
  'Abel Brandt Costa Dahl Engel Fuchs Garde Holm Ito Jansen Kovac Lind Moreau Novak Okoro Petit Quist Rossi Sato Toma Urban Vance Weber Yilmaz Zola'.split(
    ' ',
  );
