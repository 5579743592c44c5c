/** The part of it that is used here; it comes without types. */
declare module 'better-sqlite3' {
  class Database {
    constructor(
      file: string,
      options: { readonly readonly: boolean; readonly timeout: number },
    );
    prepare(sql: string): Database.Statement;
  }
  namespace Database {
    type Statement = { all(...bindings: readonly unknown[]): unknown[] };
  }
  export = Database;
}
