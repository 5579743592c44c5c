import { prepareMermaid } from './prepareMermaid';

/** What the engine is told, with hidden characters made visible. */
function drawn(source: string): string | undefined {
  const prepared = prepareMermaid(source);
  return prepared.type === 'drawing'
    ? prepared.drawing.request.source
        .replace(/[\uf500-\uf57f]/g, letter =>
          String.fromCharCode(letter.charCodeAt(0) - 0xf500),
        )
        .replace(/^@startuml\n(?:skinparam .*\n)*|\n@enduml$/g, '')
    : undefined;
}

const lines = (...text: string[]) => text.join('\n');

describe('prepareMermaid', () => {
  it.each([
    [
      'flowchart LR\n  A[Hard edge] -->|Link text| B(Round edge)',
      lines(
        'flowchart LR',
        'n0[Hard edge]',
        'n1(Round edge)',
        'n0 -->|Link text| n1',
      ),
    ],
    [
      'graph TD;\nA-->B;A-->C;',
      lines(
        'flowchart TD',
        'n0[A]',
        'n1[B]',
        'n2[C]',
        'n0 --> n1',
        'n0 --> n2',
      ),
    ],
    ['graph\na-b---c', lines('flowchart TB', 'n0[a-b]', 'n1[c]', 'n0 --- n1')],
    [
      'flowchart RL\nA & B -.-> C ==> D ---> E; A<-->F',
      lines(
        'flowchart RL',
        'n0[A]',
        'n1[B]',
        'n2[C]',
        'n3[D]',
        'n4[E]',
        'n5[F]',
        'n0 -.-> n2',
        'n1 -.-> n2',
        'n2 ==> n3',
        'n3 --> n4',
        'n0 <--> n5',
      ),
    ],
    [
      'flowchart\nA -- some text --> B\nB -. dots .-> C == thick === D --"quoted: -->"--> E',
      lines(
        'flowchart TB',
        'n0[A]',
        'n1[B]',
        'n2[C]',
        'n3[D]',
        'n4[E]',
        'n0 -->|some text| n1',
        'n1 -.->|dots| n2',
        'n2 ===|thick| n3',
        'n3 -->|quoted: -->| n4',
      ),
    ],
    [
      'flowchart\na([1]) --> b[[2]] --> c[(3)] --> d((4)) --> e>5] --> f{6} --> g{{7}} --> h[/8\\] --> i[\\9/] --> j(((10)))',
      lines(
        'flowchart TB',
        'n0([1])',
        'n1[[2]]',
        'n2[(3)]',
        'n3((4))',
        'n4>5]',
        'n5{6}',
        'n6{{7}}',
        'n7[/8\\]',
        'n8[\\9/]',
        'n9(((10)))',
        ...Array.from({ length: 9 }, (_, i) => `n${i} --> n${i + 1}`),
      ),
    ],
    [
      'flowchart\nA["(x) [y] #quot;z#quot; | <b>b</b><br/>c"]',
      lines('flowchart TB', 'n0[(x) [y] "z" | <b>b</b><br>c]'),
    ],
    [
      'flowchart\nA["`**b** and *i* of_it_`"] e1@--> B["two\nlines"]\nB ~~~ C[a; b] -->\nD\ne1@{ animate: true }\nD@{ shape: cyl, label: "DB (x)" }\nx:v1/y',
      lines(
        'flowchart TB',
        'n0[<b>b</b> and <i>i</i> of_it_]',
        'n1[two<br>lines]',
        'n2[a; b]',
        'n3[(DB (x))]',
        'n4[x:v1/y]',
        'n0 --> n1',
        'n1 --- n2',
        'n2 --> n3',
        'linkStyle 1 stroke:none',
      ),
    ],
    [
      'flowchart\nc --> a\nsubgraph one [The one]\ndirection LR\na --> b\nsubgraph inner\nb\nend\nend',
      lines(
        'flowchart TB',
        'n0[c]',
        'subgraph g0 [The one]',
        'direction LR',
        'n1[a]',
        'subgraph g1 [inner]',
        'n2[b]',
        'end',
        'end',
        'n0 --> n1',
        'n1 --> n2',
      ),
    ],
    [
      'flowchart\nA:::hot --> B\nclassDef default fill:#eee\nclassDef hot,warm fill:#f96,stroke-dasharray:5 5,color:red;\nclass B warm\nstyle B stroke:#333\nlinkStyle 0 stroke:#ff3,stroke-width:4px',
      lines(
        'flowchart TB',
        'n0[A]',
        'n1[B]',
        'n0 --> n1',
        'style n0 fill:#f96,color:red',
        'style n1 fill:#f96,color:red,stroke:#333',
        'linkStyle 0 stroke:#ff3,stroke-width:4px',
      ),
    ],
    [
      '---\ntitle: T\n---\n%%{init: {"theme": "dark"}}%%\n%% comment\nflowchart\n  %% more\n  accTitle: Said\n  A',
      lines('flowchart TB', 'n0[A]'),
    ],
    [
      'sequenceDiagram\nparticipant A as Alice; Smith\nactor Bob Jones\nA->>+Bob Jones: Hi: <you> #lt;\nBob Jones-->>-A: yes<br/>**no**\nNote over A,Bob Jones: n',
      lines(
        'participant "Alice; Smith" as p0',
        'actor "Bob Jones" as p1',
        'p0 -> p1 : Hi: <you> <',
        'activate p1',
        'p1 --> p0 : yes\\n**no**',
        'deactivate p1',
        'note over p0, p1 : n',
      ),
    ],
    [
      'sequenceDiagram\nautonumber 10 5\nA-)B: x\nactivate B\nB--)A:\ndeactivate B\nA-xB: y\nA<<-->>B: z\nA->B: l\nA-->B: d',
      lines(
        'participant "A" as p0',
        'participant "B" as p1',
        'autonumber 10 5',
        'p0 ->> p1 : x',
        'activate p1',
        'p1 -->> p0',
        'deactivate p1',
        'p0 ->x p1 : y',
        'p0 <--> p1 : z',
        'p0 -[#3b82d7]> p1 : l',
        'p0 -[#3b82d7]-> p1 : d',
      ),
    ],
    [
      'sequenceDiagram\nalt ok\nA->>A: x\nelse no\nA-->>A: y\nend\nloop each\npar a\nA->>A: z\nand b\nA->>A: z\nend\nend\ncritical c\nA->>A: x\noption d\nend',
      lines(
        'participant "A" as p0',
        'alt ok',
        'p0 -> p0 : x',
        'else no',
        'p0 --> p0 : y',
        'end',
        'loop each',
        'par a',
        'p0 -> p0 : z',
        'else b',
        'p0 -> p0 : z',
        'end',
        'end',
        'critical c',
        'p0 -> p0 : x',
        'else d',
        'end',
      ),
    ],
    [
      'classDiagram\nclass Shape {\n<<interface>>\n+String name\n-area(int x, int y) double\n#List~int~ ids*\n}\nShape <|-- Circle : is\nA "1" *-- "many" B\n<<enum>> A\nA : +go()$',
      lines(
        'classDiagram',
        'class Shape {',
        '<<interface>>',
        '+String name',
        '-area(int x, int y) double',
        '#List<int> ids*',
        '}',
        'class Circle {',
        '}',
        'class A {',
        '<<enum>>',
        '+go$()',
        '}',
        'class B {',
        '}',
        'Shape <|-- Circle : is',
        'A "1" *-- "many" B',
      ),
    ],
    [
      'classDiagram\nnamespace N {\nclass A~T~\nclass B["Label b"]\n}\nA --> B',
      lines(
        'classDiagram',
        'namespace N {',
        'class A<T> {',
        '}',
        'class Label b {',
        '}',
        '}',
        'A<T> --> Label b',
      ),
    ],
    [
      'stateDiagram-v2\n[*] --> Still\nStill --> Moving : go: now\nStill: does not move\nstate Moving {\n[*] --> slow\n}\nstate "Long name" as x',
      lines(
        'stateDiagram-v2',
        'state "does not move" as s1',
        '[*] --> s1',
        's1 --> s2 : go: now',
        'state "Moving" as s2 {',
        'state "slow" as s3',
        '[*] --> s3',
        '}',
        'state "Long name" as s4',
      ),
    ],
    [
      'erDiagram\nCUSTOMER ||--o{ "Order line" : places\nCUSTOMER {\nstring name PK, FK "the name"\nvarchar(20) x\n}\np[Person]',
      lines(
        'erDiagram',
        'CUSTOMER {',
        'string name  PK  FK "the name"',
        'varchar(20) x ',
        '}',
        'Order line {',
        '}',
        'Person {',
        '}',
        'CUSTOMER ||--o{ Order line : places',
      ),
    ],
    [
      'xychart-beta horizontal\ntitle "T"\nx-axis "M" [jan, "q, 2"]\ny-axis "R" 1 --> 2.5\nbar [1, 2]\nline [2, 1]',
      lines(
        'xychart-beta horizontal',
        'title "T"',
        'x-axis "M" [jan, q, 2]',
        'y-axis "R" 1 --> 2.5',
        'bar [1, 2]',
        'line [2, 1]',
      ),
    ],
  ])('tells the engine what %j means', (source, expected) => {
    expect(drawn(source)).toBe(expected);
  });

  it.each([
    'pie\n"a": 1',
    'gantt\nsection A',
    'C4Context\nPerson(a, "b")',
    'gitGraph:\ncommit',
    'flowchart\nA --o B',
    'flowchart\nA --x B',
    'flowchart\nA---oB',
    'flowchart\nA ~~~|text| B',
    'flowchart\nA[/lean/]',
    'flowchart\nA@{ shape: docs }',
    'flowchart\nA@{ icon: "fa:user" }',
    'flowchart\nA["`a` b"]',
    'flowchart\nA[fa:fa-car car]',
    'flowchart\nA[<img src="x">]',
    'flowchart\nA[#unknown;]',
    'flowchart\nA[open',
    'flowchart\nA --> B\nclick A "https://example.com"',
    'flowchart\nsubgraph S\na\nend\nS --> b',
    'flowchart\nsubgraph S\na',
    'flowchart\nend',
    `flowchart\n${`${'a & '.repeat(900)}b --> c\n`.repeat(3)}`,
    'flowchart XY\nA',
    'flowchart TD A --> B',
    'sequenceDiagram\nA-/B: x',
    'sequenceDiagram\nrect rgb(0,0,0)\nA->>B: x\nend',
    'sequenceDiagram\nopt a\nA->>B: x\nelse b\nend',
    'sequenceDiagram\ncreate participant B\nA->>B: x',
    'sequenceDiagram\nbox Purple\nparticipant A\nend',
    'sequenceDiagram\nloop a\nA->>B: x',
    'sequenceDiagram\nautonumber off\nA->>B: x',
    'classDiagram\nnote "x"',
    'classDiagram\ndirection LR\nA --> B',
    'classDiagram\nA .. B',
    'classDiagram\nA ()-- B',
    'classDiagram\nclass A {\n+x',
    'stateDiagram-v2\na --> b\nnote right of a: x',
    'stateDiagram-v2\nstate a <<choice>>',
    'stateDiagram-v2\nstate a {\nb\n--\nc\n}',
    'stateDiagram-v2\na: one\na: two',
    'erDiagram\nA one to many B : x',
    'erDiagram\nA {\nstring\n}',
    'xychart-beta\nbar [1, x]',
    'xychart-beta\ntitle "no data"',
  ])('leaves %j to the browser', source => {
    expect(prepareMermaid(source)).toEqual({ type: 'browser' });
  });

  it.each([
    '',
    '%% only a comment',
    'nonsense TD\nA',
    '-->',
    '---\ntitle: x\n---',
  ])('sees no diagram in %j', source => {
    expect(prepareMermaid(source)).toMatchObject({ type: 'problem' });
  });

  it.each([
    ['flowchart\nA', 'Flowchart'],
    ['---\ntitle: "The flow"\n---\nflowchart\nA', 'The flow'],
    ['flowchart\naccTitle: Said aloud\nA', 'Said aloud'],
    ['flowchart\naccDescr {\nin two\nlines\n}\nA', 'in two lines'],
    ['sequenceDiagram\ntitle: Login\nA->>B: x', 'Login'],
    ['erDiagram\nA', 'Entity relationship diagram'],
  ])('says what %j shows', (source, description) => {
    expect(prepareMermaid(source)).toMatchObject({ description });
  });

  it.each([
    ['directives', '%%{'.repeat(30_000)],
    ['an unclosed label', `flowchart\nA["${'x'.repeat(100_000)}`],
    ['nested groups', `flowchart\n${'subgraph a\n'.repeat(10_000)}`],
    ['a long chain', `flowchart\nA${' --> B'.repeat(15_000)}`],
    ['unfinished arrows', `flowchart\nA ${'-- x '.repeat(20_000)}`],
    ['ampersands', `flowchart\nA ${'& '.repeat(40_000)}`],
    ['brackets', `flowchart\n${'A['.repeat(40_000)}`],
    ['tags', `flowchart\nA[${'<b>'.repeat(30_000)}]`],
    ['quotes', `sequenceDiagram\n${'"'.repeat(100_000)}`],
    ['colons', `sequenceDiagram\nA->>B${':'.repeat(100_000)}`],
    ['blanks', `sequenceDiagram\nA${' '.repeat(100_000)}B`],
    ['generics', `classDiagram\nclass A${'~T'.repeat(40_000)}`],
    ['members', `classDiagram\nA : ${'('.repeat(100_000)}`],
    ['categories', `xychart-beta\nx-axis [${'"a" '.repeat(25_000)}]`],
    ['attributes', `erDiagram\nA {\nint x ${'PK '.repeat(30_000)}!\n}`],
    ['states', `stateDiagram-v2\n${'state a {\n'.repeat(10_000)}`],
    ['product', `flowchart\n${'a & '.repeat(2_000)}a --> b`],
  ])(
    'gets through %s',
    (_, source) => {
      expect(prepareMermaid(source).type).toMatch(/browser|problem|drawing/);
    },
    5_000,
  );
});
