const split = text => text.split(' ');

/** Words of titles that are not English, and how two of them and a place make a title. */
export const LANGUAGES = [
  {
    things: split(
      'Übersicht Prüfung Verfügbarkeit Buchführung Änderungen Aufträge Erklärung Schlüssel',
    ),
    areas: split(
      'Zölle Hafengebühren Rückerstattung Lagerplätze Schifffahrt Währungen Gepäck Ladung',
    ),
    join: (thing, area, place) => `${thing} ${area} ${place}`,
  },
  {
    things: split(
      'Planification Vérification Équipement Référentiel Contrôle Réservation Clôture Dépôt',
    ),
    areas: split(
      'entrepôt marées expédition météo traversée péages créances matériel',
    ),
    join: (thing, area, place) => `${thing} ${area} de ${place}`,
  },
  {
    things: split(
      'Gestión Facturación Previsión Catálogo Conexión Búsqueda Inspección Categorías',
    ),
    areas: split(
      'muelles envíos almacén pasajeros tránsito crédito tesorería compañía',
    ),
    join: (thing, area, place) => `${thing} ${area} ${place}`,
  },
  {
    things: split(
      'Przegląd Płatności Rejestr Źródła Zgłoszenia Księga Wysyłka Żegluga',
    ),
    areas: split(
      'ładunków portów zamówień opłat klientów świadectw umów kontenerów',
    ),
    join: (thing, area, place) => `${thing} ${area} ${place}`,
  },
];

export const PLACES = split(
  'Zürich Málaga Łódź København Göteborg Besançon Gdańsk Århus Cádiz Genève Köln Tromsø Orléans Düsseldorf Coruña Malmö',
);
