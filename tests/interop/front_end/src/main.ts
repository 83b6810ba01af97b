// A form for an order, and the order that a customer has filled in: one line of JSON each.

import { $Order } from './contract';
import type { OrderInput } from './contract';
import { form } from './form';
import { inWords } from './types';

const filledIn: OrderInput = {
    customer: 'Ann',
    lines: [
        { article: 4711, count: 2 },
        { article: 4712, count: 1, size: [210, 297] },
    ],
    payment: { method: 'card', number: '4111', holder: null },
    coupon: 'MEAL',
    greetings: { de: 'Hallo', en: 'Hello' },
};

console.log(JSON.stringify(form($Order)));
console.log(JSON.stringify(filledIn));
console.log(inWords(filledIn.payment));
