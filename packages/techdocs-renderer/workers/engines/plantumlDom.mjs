// The little of a browser's document that PlantUML draws into.
import { ASCENT, Canvas, DESCENT } from './plantumlCanvas.mjs';
import { isMonospace, textWidth } from './textWidth.mjs';

const ENTITIES = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
// XML has no place for control characters, not even as an entity.
const ESCAPED = /[&<>"]|[^\P{Cc}\t\n\r]|\p{Cs}|[\ufffe\uffff]/gu;
// The fonts whose widths are known.
const SANS_SERIF = "Arial, Helvetica, 'Liberation Sans', sans-serif";

function escapeXml(text) {
  return text.replace(ESCAPED, character => ENTITIES[character] ?? '');
}

/** An element with what PlantUML calls on it. */
class SvgElement {
  childNodes = [];
  style = {};
  parentNode = null;
  #attributes = new Map();
  #text = '';

  constructor(tagName) {
    this.tagName = tagName;
  }

  get ownerDocument() {
    return globalThis.document;
  }

  get firstChild() {
    return this.childNodes[0] ?? null;
  }

  get textContent() {
    return this.#text + this.childNodes.map(c => c.textContent ?? '').join('');
  }

  set textContent(text) {
    this.childNodes = [];
    this.#text = String(text);
  }

  appendChild(child) {
    child.parentNode?.removeChild(child);
    child.parentNode = this;
    this.childNodes.push(child);
    return child;
  }

  removeChild(child) {
    this.childNodes = this.childNodes.filter(other => other !== child);
    child.parentNode = null;
    return child;
  }

  getAttribute(name) {
    return this.#attributes.get(name) ?? null;
  }

  setAttribute(name, value) {
    const text = String(value);
    this.#attributes.set(
      String(name),
      name === 'font-family' && text === 'sans-serif' ? SANS_SERIF : text,
    );
  }

  setAttributeNS(_namespace, name, value) {
    // The older way to write what was set already.
    if (name !== 'xlink:href' || !this.#attributes.has('href')) {
      this.setAttribute(name, value);
    }
  }

  getBBox() {
    const size = Number(this.getAttribute('font-size')) || 12;
    return {
      x: 0,
      y: -size * ASCENT,
      width: this.#width(size),
      height: size * (ASCENT + DESCENT),
    };
  }

  /** Markup of this element and all that is in it. */
  toXml() {
    if (this.tagName === 'text') {
      this.#fixWidth();
    }
    const attributes = Array.from(
      this.#attributes,
      ([name, value]) => ` ${name}="${escapeXml(value)}"`,
    ).join('');
    const children = this.childNodes.map(child => child.toXml()).join('');
    return `<${this.tagName}${attributes}>${escapeXml(
      this.#text,
    )}${children}</${this.tagName}>`;
  }

  /** All elements of one name in here, in the order they were drawn. */
  *findAll(tagName) {
    if (this.tagName === tagName) {
      yield this;
    }
    for (const child of this.childNodes) {
      yield* child.findAll?.(tagName) ?? [];
    }
  }

  #width(size) {
    return textWidth(this.#text, size, {
      isBold: /bold|[6-9]00/.test(this.getAttribute('font-weight') ?? ''),
      isFixed: isMonospace(this.getAttribute('font-family') ?? ''),
    });
  }

  // Readers have other fonts; the text has to fit its box with all of them.
  #fixWidth() {
    const size = Number(this.getAttribute('font-size'));
    if (size && this.#text.trim()) {
      this.setAttribute('textLength', this.#width(size).toFixed(2));
      this.setAttribute('lengthAdjust', 'spacingAndGlyphs');
    }
  }
}

// Sprites and emoji come as markup that is put into the picture as it is.
class Markup {
  parentNode = null;
  tagName = 'svg';

  constructor(xml) {
    this.xml = xml;
  }

  toXml() {
    return this.xml;
  }
}

const nothing = { toXml: () => '' };

const svgDocument = {
  createElement: tagName =>
    tagName === 'canvas' ? new Canvas() : new SvgElement(tagName),
  createElementNS: (_namespace, tagName) => new SvgElement(tagName),
  createProcessingInstruction: () => ({ ...nothing }),
  getElementById: () => null,
  importNode: node => node,
};
svgDocument.body = new SvgElement('body');
svgDocument.head = new SvgElement('head');

/** Sets up the globals that the engine reads. */
export function installDom() {
  Object.assign(globalThis, {
    window: globalThis,
    document: svgDocument,
    // The caller wants the elements, not their markup.
    XMLSerializer: class {
      serializeToString(element) {
        return element;
      }
    },
    DOMParser: class {
      parseFromString(xml) {
        return { documentElement: new Markup(xml) };
      }
    },
  });
}
