// SPDX-License-Identifier: Apache-2.0
// Adds up the tables of costs.

const AIMS = { Small: 250, "Highly available": 450 };

/** Tables whose sum is wrong, or above what such a shape may cost. */
export function costProblems(text) {
  return Object.entries(AIMS).flatMap(([shape, aim]) => {
    const part = text.split(/^### /m).find((section) => section.startsWith(`${shape}:`));
    if (!part) return [`there is no estimate for '${shape}'`];
    const amounts = [...part.matchAll(/^\|(?! \*\*sum).*\| ([0-9.]+) \|$/gm)].map(([, amount]) => Number(amount));
    const told = Number(/\*\*sum\*\*.*\*\*([0-9.]+)\*\*/.exec(part)?.[1]);
    const sum = Math.round(amounts.reduce((one, other) => one + other, 0) * 100) / 100;
    return [
      ...(sum === told ? [] : [`${shape}: the parts cost ${sum}, the sum says ${told}`]),
      ...(sum <= aim ? [] : [`${shape}: ${sum} is more than ${aim}`]),
    ];
  });
}
