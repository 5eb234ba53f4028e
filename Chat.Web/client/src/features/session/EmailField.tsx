import { useState, type ComponentProps } from 'react';
import { TextField } from '../../ui/TextField';

type EmailFieldProps = Omit<ComponentProps<typeof TextField>, 'type' | 'value' | 'onChange'> & {
  /** Said of what is no address. */
  wrong: string;
};

/** An email address. White space that came along when it was copied, of whatever kind, is left out: browsers refuse a no-break space. */
export function EmailField({ wrong, ...props }: EmailFieldProps) {
  const [email, setEmail] = useState('');
  return <TextField {...props} type="email" value={email} onChange={(typed) => setEmail(typed.replaceAll(/\s/gu, ''))} mismatch={wrong} />;
}
