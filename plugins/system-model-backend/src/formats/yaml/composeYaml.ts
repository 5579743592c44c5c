import { Composer, Document, Lexer, LineCounter, Parser } from 'yaml';
import {
  DEEPEST_VALUE,
  MOST_DOCUMENTS,
  MOST_FAULTS,
  MOST_LEXEMES,
} from '../limits';
import { YamlLimitError } from './YamlLimitError';

/**
 * Reads the documents of a text without making values of them.
 *
 * @remarks
 *
 * It goes word by word, so that it stops at what is too much instead of after
 * it: the composer of the library calls itself for each level of nesting.
 *
 * @throws YamlLimitError
 */
export function* composeYaml(
  text: string,
  lines: LineCounter,
): Generator<Document.Parsed, void> {
  const composer = new Composer({
    // Its own check takes the square of the number of keys; they are checked when values are made.
    uniqueKeys: false,
    // Given, so that no %YAML directive brings back dates, binaries and octal numbers.
    schema: 'core',
    resolveKnownTags: false,
    merge: false,
    prettyErrors: false,
    logLevel: 'silent',
  });
  let documents = 0;
  for (const document of composer.compose(parseTokens(text, lines))) {
    documents += 1;
    if (documents > MOST_DOCUMENTS) {
      throw new YamlLimitError(
        `There are more than ${MOST_DOCUMENTS} documents in the file. Split it into several files.`,
        lines.linePos(document.range[0]).line,
      );
    }
    yield document as Document.Parsed;
  }
}

function* parseTokens(text: string, lines: LineCounter) {
  lines.addNewLine(0);
  const parser = new Parser(lines.addNewLine);
  let lexemes = 0;
  let faults = 0;
  for (const lexeme of new Lexer().lex(text)) {
    lexemes += 1;
    if (lexemes > MOST_LEXEMES) {
      throw new YamlLimitError(
        `There are more than ${MOST_LEXEMES} words and signs of YAML up to here. Split the file into several files.`,
        lines.linePos(parser.offset).line,
      );
    }
    for (const token of parser.next(lexeme)) {
      faults += token.type === 'error' || token.type === 'directive' ? 1 : 0;
      yield token;
    }
    if (faults > MOST_FAULTS) {
      throw new YamlLimitError(
        `More than ${MOST_FAULTS} lines up to here are not YAML. Save the file as YAML.`,
        lines.linePos(parser.offset).line,
      );
    }
    // Beside lists and objects, it holds the document and the text that is being read.
    if (parser.stack.length > DEEPEST_VALUE + 2) {
      throw new YamlLimitError(
        `Values are nested deeper than ${DEEPEST_VALUE} levels here. Make them flatter.`,
        lines.linePos(parser.offset).line,
      );
    }
  }
  yield* parser.end();
}
