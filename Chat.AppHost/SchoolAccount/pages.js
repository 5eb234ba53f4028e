const style = `
  body { max-width: 24rem; margin: 3rem auto; padding: 0 1rem; color: #1c2430; background: #f5f6f8; font: 1rem/1.5 system-ui, sans-serif; }
  button { display: block; width: 100%; margin: 0.5rem 0; padding: 0.75rem 1rem; border: 1px solid #767f8c; border-radius: 0.5rem;
    color: inherit; background: #fff; font: inherit; text-align: start; cursor: pointer; }
  small { display: block; color: #4b5563; }`;

const page = (title, content) =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
  <title>${title}</title><style>${style}</style><main><h1>${title}</h1>${content}</main></html>`;

const escaped = (text) => String(text).replace(/[&<>"']/gu, (sign) => `&#${sign.codePointAt(0)};`);

/** Asks which person signs in. */
export function loginPage(uid, people) {
  const choices = people.map(
    ({ sub, name, email }) =>
      `<button name="sub" value="${escaped(sub)}">${escaped(name)} <small>${escaped(email)}</small></button>`,
  );
  return page(
    'School account',
    `<p>Only in development: no password.</p>
    <form method="post" action="/interaction/${escaped(uid)}">
    ${choices.join('')}<button name="sub" value="">Go back to Chat</button></form>`,
  );
}

/** Asks whether to sign out here, and everywhere with it. */
export const logoutPage = (form) =>
  page('Sign out of your school account?', `${form}<button form="op.logoutForm" name="logout" value="yes">Sign out</button>`);

export const troublePage = ({ error, error_description: description = '' }) =>
  page('That did not work', `<p>${escaped(error)}: ${escaped(description)}</p>`);
