import { useState, type ComponentProps } from 'react';
import { TextField } from '../../ui/TextField';

type EmailFieldProps = Omit<ComponentProps<typeof TextField>, 'type' | 'value' | 'onChange'> & {
  /** The error text for an invalid address. */
  wrong: string;
};

/** An email address. The field removes white space of any kind that was copied along, because browsers refuse a no-break space. */
export function EmailField({ wrong, ...props }: EmailFieldProps) {
  const [email, setEmail] = useState('');
  return <TextField {...props} type="email" value={email} onChange={(typed) => setEmail(typed.replaceAll(/\s/gu, ''))} mismatch={wrong} />;
}
