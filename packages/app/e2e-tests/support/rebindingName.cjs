// Loaded into the portal under test: a name that leads to another address when it is looked up again, as an attacker's
// name server would have it.
const dns = require('node:dns');

const NAME = 'rebinding.fairway.test';
const ADDRESSES = ['127.0.0.2', '127.0.0.1'];

let asked = 0;
const answer = () => ({
  address: ADDRESSES[Math.min(asked++, ADDRESSES.length - 1)],
  family: 4,
});

const system = { lookup: dns.lookup, promise: dns.promises.lookup };

dns.promises.lookup = async (name, options) => {
  if (name !== NAME) return system.promise(name, options);
  return options?.all ? [answer()] : answer();
};

// What a connection asks that was not given its addresses.
dns.lookup = (name, ...rest) => {
  if (name !== NAME) {
    system.lookup(name, ...rest);
    return;
  }
  const { address, family } = answer();
  const [options] = rest;
  rest.at(-1)(null, options.all ? [{ address, family }] : address, family);
};
