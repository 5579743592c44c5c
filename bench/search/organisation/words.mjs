const split = text => text.split(' ');

/** What is added to the name of something that exists, so that names stand close together. */
export const SUFFIXES = split(
  'client sdk gateway mock legacy v2 exporter admin',
);
/** Names that do not tell what they stand for, as teams like to give them. */
export const CODENAMES = split(
  'albatross anchor beacon bosun capstan cormorant dolphin fathom foghorn gannet halyard heron kestrel kittiwake lantern marlin narwhal osprey otter pelican petrel puffin quayside sextant skipper starling sturgeon tern topsail walrus windlass',
);
export const QUALITIES = split(
  'amber brisk calm copper crimson drifting eager golden hidden lively mellow northern patient quiet rapid silver steady swift velvet violet western',
);
export const CREWS = split('team crew squad guild desk');
/** From frequent to rare. */
export const TAG_TIERS = [
  split('java python typescript internal critical rest grpc'),
  split('event-driven kotlin rust customer-facing batch streaming pii'),
  split('pci-dss gdpr machine-learning real-time multi-tenant deprecated-soon'),
  split('soc2 edge-cache blue-green zero-downtime offline-first data-mesh'),
];
