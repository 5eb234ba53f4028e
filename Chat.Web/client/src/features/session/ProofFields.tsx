import { say } from '../../strings';
import { CodeField } from './CodeField';
import { codeProblem } from './codeProblem';
import { isWrongPassword } from './isWrongPassword';
import { PasswordField } from './PasswordField';
import type { ProofForm } from './useProofForm';

interface ProofFieldsProps {
  proof: ProofForm;
  label: string;
  /** The error text for a wrong password. */
  wrong: string;
}

/** The fields of a proof: the password, and a code once the API has asked for one. */
export function ProofFields({ proof, label, wrong }: ProofFieldsProps) {
  return (
    <>
      <PasswordField
        name="password"
        label={label}
        missing={say('passwordMissing')}
        autoComplete="current-password"
        autoFocus
        value={proof.password}
        onChange={proof.type}
        error={isWrongPassword(proof.error) ? wrong : undefined}
      />
      {proof.isCodeAsked && <CodeField value={proof.code} onChange={proof.typeCode} error={codeProblem(proof.error, proof.code)} />}
    </>
  );
}
