import SCIMMY from 'scimmy';
import { text } from 'node:stream/consumers';

/**
 * Checks answers of SCIM against RFC 7643 and 7644, as SCIMMY has them. The answers come as JSON on standard input. The output has a line
 * for each fault; there is none when everything is right.
 */
const { Messages, Schemas } = SCIMMY;
const answers = JSON.parse(await text(process.stdin));
const faults = [];

/** Notes the fault if SCIMMY refuses the value. */
function check(name, read) {
  try {
    read();
  } catch (error) {
    faults.push(`${name}: ${error.message}`);
  }
}

/** A resource that SCIMMY reads without a fault, and without leaving any attribute out. */
function checkResource(name, resource, Schema) {
  check(name, () => {
    const read = JSON.parse(JSON.stringify(new Schema(resource, 'out')));
    for (const attribute of Object.keys(resource)) {
      if (!(attribute in read)) throw new Error(`there is no attribute ${attribute}`);
    }
  });
}

/** The attributes that we describe are those of the RFC, in type and number. */
function checkSchema({ id, attributes }, definition) {
  if (id !== definition.id) faults.push(`${id}: is not ${definition.id}`);
  checkAttributes(id, attributes, JSON.parse(JSON.stringify(definition.describe())).attributes);
}

/** `externalId` is an attribute of every resource. RFC 7643 lets it stand in no schema, and Entra ID looks for it there. */
const common = new Set(['externalId']);

function checkAttributes(within, ours, theirs) {
  for (const { name, type, multiValued = false, subAttributes = [] } of ours) {
    const known = theirs.find((each) => each.name === name);
    if (common.has(name)) continue;
    if (!known) faults.push(`${within}: there is no attribute ${name}`);
    else if (known.type !== type || known.multiValued !== multiValued) faults.push(`${within}: ${name} is of another type`);
    else checkAttributes(`${within}.${name}`, subAttributes, known.subAttributes ?? []);
  }
}

for (const user of answers.users) checkResource('User', user, Schemas.User);
for (const group of answers.groups) checkResource('Group', group, Schemas.Group);
for (const type of answers.types) checkResource('ResourceType', type, Schemas.ResourceType);
checkResource('ServiceProviderConfig', answers.config, Schemas.ServiceProviderConfig);
for (const list of answers.lists) check('ListResponse', () => new Messages.ListResponse(list));
for (const { schemas, ...error } of answers.errors) {
  if (`${schemas}` !== Messages.ErrorResponse.id) faults.push('Error: of another schema');
  // With its schema, SCIMMY would throw the error itself.
  check('Error', () => new Messages.ErrorResponse(error));
}
checkSchema(answers.schemas.find(({ name }) => name === 'User'), Schemas.User.definition);
checkSchema(answers.schemas.find(({ name }) => name === 'Group'), Schemas.Group.definition);
for (const fault of faults) console.log(fault);
