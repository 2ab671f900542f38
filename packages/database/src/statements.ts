import { ProsaError } from '@prosa/contracts';
import type { Connection, Sql } from './sql.ts';

/** What the driver makes of a template, as far as we step in between; it is no part of its public interface. */
export interface Statement extends Promise<unknown> {
  parameters: unknown[];
  asksFirst: boolean;
  /** Set once it is on its way. */
  executed: boolean;
  /** Sends it. */
  handler: (statement: Statement) => void;
  reject: (error: unknown) => void;
}

/** Calls `before` when a statement of the transaction is about to be sent; where that throws, it is rejected instead. */
export const beforeEach = (sql: Sql, before: (send: Statement['handler']) => void): Sql => {
  const watched = (made: unknown): unknown => {
    // Names of columns and lists of values are no statements.
    if (made instanceof Promise) {
      const statement = made as Statement;
      const send = statement.handler;
      statement.handler = (ready) => {
        try {
          before(send);
        } catch (error) {
          return ready.reject(error);
        }
        send(ready);
      };
    }
    return made;
  };
  const unsafe = (...given: Parameters<Sql['unsafe']>) => watched(sql.unsafe(...given));
  return new Proxy(sql, {
    apply: (target, self, given) => {
      if (!given.every(isWritable)) throw new ProsaError('internal', 'A statement was given no value, or no time');
      return watched(Reflect.apply(target, self, given));
    },
    get: (target, name) => (name === 'unsafe' ? unsafe : Reflect.get(target, name)),
  });
};

/** The driver cannot write it, and where something else is on its way rejects that instead and leaves this without an end. */
const isWritable = (value: unknown): boolean =>
  value !== undefined && !(value instanceof Date && Number.isNaN(value.getTime()));

/** Written the same whatever type the server takes it for; lists and JSON are not. */
const isPlain = (value: unknown): boolean =>
  value === null || typeof value !== 'object' || value instanceof Date || value instanceof Uint8Array;

/**
 * Lets statements go to the server in one trip. Without prepared statements the driver asks for the types of the parameters of each
 * one first, and waits for the answer, even where it would write them in no other way.
 */
export const sendAtOnce = (connection: Connection): void => {
  Object.defineProperty(Object.getPrototypeOf(connection``), 'describeFirst', {
    configurable: true,
    get(this: Statement): boolean {
      return this.asksFirst;
    },
    set(this: Statement, asks: unknown) {
      this.asksFirst = Boolean(asks) && !this.parameters.every(isPlain);
    },
  });
};
