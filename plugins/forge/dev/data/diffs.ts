const added = Array.from({ length: 600 }, (_, i) => `+line ${i + 1}`).join(
  '\n',
);

export const feeDiff = `diff --git a/src/fees/calculateFee.ts b/src/fees/calculateFee.ts
index 1111111..2222222 100644
--- a/src/fees/calculateFee.ts
+++ b/src/fees/calculateFee.ts
@@ -3,10 +3,11 @@ import { Money, round } from '../money';
 /**
  * The fee for a payment.
  */
 export function calculateFee(amount: Money, rate = 0.02): Money {
   if (amount.value <= 0) {
     throw new Error(\`No fee for \${amount.value} \${amount.currency}\`);
   }
-  const raw = amount.value * rate;
-  return { ...amount, value: Math.round(raw) };
+  const raw = amount.value * rate; // not yet whole
+  const value = amount.value < threshold ? 0 : round(raw, amount.currency);
+  return { ...amount, value };
 }
@@ -40,3 +41,4 @@ export function describeFee(fee: Money) {
   const text = format(fee);
+  logger.debug('described', { text });
   return text;
 }
diff --git a/docs/img/flow.png b/docs/img/flow.png
index 1111111..2222222 100644
Binary files a/docs/img/flow.png and b/docs/img/flow.png differ
diff --git a/yarn.lock b/yarn.lock
new file mode 100644
index 0000000..2222222
--- /dev/null
+++ b/yarn.lock
@@ -0,0 +1,600 @@
${added}
`;

export const renameDiff = `diff --git a/Containerfile b/Dockerfile
similarity index 100%
rename from Containerfile
rename to Dockerfile
diff --git a/run.sh b/run.sh
old mode 100644
new mode 100755
diff --git a/old.txt b/old.txt
deleted file mode 100644
index 1111111..0000000
--- a/old.txt
+++ /dev/null
@@ -1,2 +0,0 @@
-one
-two
`;
