const ATTEMPTS = 5;
/** `deadlock_detected` and `serialization_failure` of PostgreSQL. */
const CODES = ['40P01', '40001'];

/** Does a transaction again that the database gave up in favour of another. */
export async function retryDeadlock<T>(transact: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await transact();
    } catch (error) {
      const code = (error as { code?: unknown } | undefined)?.code;
      if (!CODES.includes(String(code)) || attempt === ATTEMPTS) {
        throw error;
      }
    }
  }
}
