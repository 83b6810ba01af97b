// What the types of the contract accept and refuse: each refusal is expected, so that none can be lost.

import type { Line, Order, OrderInput, OrderOutput, Payment } from './contract';

const line: Line = { article: 4711, count: 2 };
const sized: Line = { article: 4711, count: 2, size: [210, 297] };
const unsized: Line = { article: 4711, count: 2, size: null };

const order: Order = {
    id: '3fa85f64-5717-4562-b3fc-2c963f66afa6',
    customer: 'Ann',
    lines: [line, sized, unsized],
    payment: { method: 'cash' },
    state: 'placed',
    greetings: { en: 'Hello' },
    oneParcel: false,
};

// @ts-expect-error the customer is missing
export const incomplete: OrderInput = { lines: [line], payment: { method: 'cash' } };
// @ts-expect-error there is no such property
export const misspelt: OrderInput = { customer: 'Ann', line: [], lines: [], payment: { method: 'cash' } };
// @ts-expect-error the server sets the state
export const decided: OrderInput = { customer: 'Ann', lines: [], payment: { method: 'cash' }, state: 'delivered' };
// @ts-expect-error a count is a number
export const counted: Line = { article: 4711, count: 'two' };
// @ts-expect-error a size has two numbers
export const flat: Line = { article: 4711, count: 2, size: [210] };
// @ts-expect-error a discount is left out, or is a number
export const without: Order = { ...order, discount: undefined };
// @ts-expect-error there is no such state
export const lost: Order = { ...order, state: 'lost' };
// @ts-expect-error there is no such language
export const french: Order = { ...order, greetings: { fr: 'Bonjour' } };
// @ts-expect-error an invoice has days
export const unlimited: Payment = { method: 'invoice' };
// @ts-expect-error there is no such way to pay
export const barter: Payment = { method: 'barter' };
// @ts-expect-error the tag is missing
export const untagged: Payment = { days: 30 };

/** `switch` on the tag tells the variants apart. */
export function inWords(payment: Payment): string {
    switch (payment.method) {
        case 'card':
            return `card ${payment.number} of ${payment.holder ?? 'somebody'}`;
        case 'invoice':
            // @ts-expect-error only a card has a number
            void payment.number;
            return `invoice, ${payment.days} days`;
        case 'cash':
            return 'cash';
        default: {
            const nothing: never = payment;
            return nothing;
        }
    }
}

export function received(answer: OrderOutput): string {
    // @ts-expect-error the coupon is not sent back
    void answer.coupon;
    // @ts-expect-error what is only read cannot be set
    answer.id = '';
    const state: 'placed' | 'on_its_way' | 'delivered' | undefined = answer.state;
    return `${answer.id ?? 'an order'} of ${answer.customer} is ${state}, ${answer.greetings?.de ?? 'without a word'}`;
}
