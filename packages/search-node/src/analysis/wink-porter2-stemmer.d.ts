declare module 'wink-porter2-stemmer' {
  /** @param word - In lower case */
  export default function stem(word: string): string;
}
