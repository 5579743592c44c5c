import { RequestHandler } from 'express';

type Listener = (...args: unknown[]) => void;

/**
 * Takes back what a route has listened for on the connection once it has answered.
 *
 * @remarks
 *
 * The stock route that builds documentation listens for the end of the
 * connection and never stops (seen in \@backstage/plugin-techdocs-backend 2.3.0).
 * A browser keeps its connection, so a dozen pages later Node warns of a leak.
 */
export const forgetSocketListeners: RequestHandler = (_req, res, next) => {
  const { socket } = res;
  if (!socket) {
    return next();
  }
  const added: Listener[] = [];
  const note = (event: string, listener: Listener) => {
    if (event === 'close') {
      added.push(listener);
    }
  };
  socket.on('newListener', note);
  // Before Node itself, which gives the connection to the next answer then.
  res.prependOnceListener('finish', () => {
    socket.off('newListener', note);
    added.forEach(listener => socket.off('close', listener));
  });
  return next();
};
