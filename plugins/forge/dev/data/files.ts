export const readme = `# Payments

Takes payments and pays them out. [Docs](docs/index.md) · [Fees](src/fees/calculateFee.ts#L4) · [Contract](https://example.com)

![build](https://img.example.com/build.svg)

![How a payment flows](docs/img/flow.svg)

## Run it

\`\`\`sh
npm install
npm start -- --port 8080   # then open http://localhost:8080
\`\`\`

| Variable | Default | What it does |
|---|---|---|
| \`FEE_RATE\` | 0.02 | Share of each payment |
| \`LEDGER_URL\` | | Where bookings go |

### Good to know

1. Amounts are whole numbers of the smallest unit.
2. See [how to run it](#run-it).

> Never log a card number.

<details><summary>History</summary>

It was part of the shop until 2024.

</details>

<script>alert('never')</script>
`;

export const feeSource = `import { Money, round } from '../money';

/**
 * The fee for a payment.
 */
export function calculateFee(amount: Money, rate = 0.02): Money {
  if (amount.value <= 0) {
    throw new Error(\`No fee for \${amount.value} \${amount.currency}\`);
  }
  const raw = amount.value * rate; // not yet whole
  return { ...amount, value: round(raw, amount.currency) };
}
`;
