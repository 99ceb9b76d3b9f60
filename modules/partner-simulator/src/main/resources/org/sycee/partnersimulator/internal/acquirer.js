// Helps while typing and tells mistakes before sending; the server checks everything again.
const form = document.getElementById('form');
const pay = document.getElementById('pay');
const digits = (name) => form.elements[name].value.replace(/\D/g, '');

const luhn = (number) =>
  [...number].reverse().reduce((sum, c, i) => sum + (i % 2 ? ((c * 2) % 10) + (c > 4 ? 1 : 0) : +c), 0) % 10 === 0;

const tell = (name, text) => {
  form.elements[name].setAttribute('aria-invalid', String(text !== ''));
  document.getElementById(`${name}Mistake`).textContent = text;
  return text === '';
};

const isAmex = () => /^3[47]/.test(digits('cardNumber'));

const checks = {
  cardNumber: () => {
    const number = digits('cardNumber');
    const isGood = number.length >= 13 && number.length <= 19 && luhn(number);
    return isGood ? '' : 'This is not a complete card number. Please check the digits.';
  },
  expiry: () =>
    /^(0[1-9]|1[0-2])\d\d$/.test(digits('expiry'))
      ? ''
      : 'Enter the month and year as on the card, for example 12/30.',
  cvc: () => {
    const length = isAmex() ? 4 : 3;
    return digits('cvc').length === length ? '' : `Enter the ${length} digits of the security code.`;
  },
};

const format = (input, change) => {
  input.addEventListener('input', (event) => {
    const isTypingAtTheEnd = input.selectionStart === input.value.length;
    if (isTypingAtTheEnd && !String(event.inputType).startsWith('delete')) {
      input.value = change(input.value.replace(/\D/g, ''));
    }
    if (input.getAttribute('aria-invalid') === 'true') {
      tell(input.name, checks[input.name]());
    }
  });
};

format(form.elements.cardNumber, (number) =>
  isAmex()
    ? number.replace(/^(\d{4})(\d{1,6})(\d{0,5}).*$/, '$1 $2 $3').trim()
    : number.slice(0, 19).replace(/(\d{4})(?=\d)/g, '$1 '),
);
format(form.elements.expiry, (expiry) => expiry.slice(0, 4).replace(/^(\d\d)(?=\d)/, '$1/'));
format(form.elements.cvc, (code) => code.slice(0, 4));

form.addEventListener('submit', (event) => {
  if (event.submitter && event.submitter.id === 'cancel') {
    return;
  }
  const wrong = Object.keys(checks).filter((name) => !tell(name, checks[name]()));
  if (wrong.length > 0) {
    event.preventDefault();
    form.elements[wrong[0]].focus();
  } else if (pay.getAttribute('aria-disabled') === 'true') {
    event.preventDefault();
  } else {
    pay.setAttribute('aria-disabled', 'true');
    pay.textContent = 'Paying…';
  }
});

// Coming back with the browser's back button must not find a page that is stuck.
window.addEventListener('pageshow', (event) => event.persisted && location.reload());

const firstWrong = form.querySelector('[aria-invalid="true"]');
(firstWrong || form.elements.cardNumber).focus({ preventScroll: !firstWrong });
