/** Waits until a question has an answer. */
export async function until<T>(
  ask: () => Promise<T | undefined | false>,
): Promise<T> {
  for (;;) {
    const answer = await ask();
    if (answer) {
      return answer;
    }
    await new Promise(resolve => setTimeout(resolve, 20));
  }
}
