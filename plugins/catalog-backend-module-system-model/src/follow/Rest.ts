/** Lets work rest until it is time, or somebody wakes it; who is woken while at work does not rest the next time. */
export class Rest {
  #isWoken = false;
  #end = () => {};

  wake(): void {
    this.#isWoken = true;
    this.#end();
  }

  async take(milliseconds: number): Promise<void> {
    await new Promise<void>(resolve => {
      const timer = setTimeout(resolve, this.#isWoken ? 0 : milliseconds);
      this.#end = () => {
        clearTimeout(timer);
        resolve();
      };
    });
    this.#isWoken = false;
  }
}
