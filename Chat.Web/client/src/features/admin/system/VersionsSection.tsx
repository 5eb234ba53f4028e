import type { SystemState } from '../../../api/types';
import { say } from '../../../strings';
import { Section } from '../../../ui/Section';
import { Facts } from '../parts/Facts';

type Version = SystemState['versions'][number];

/** The versions that run. During an update a program has two. */
export function VersionsSection({ versions }: { versions: readonly Version[] }) {
  const names = [...new Set(versions.map(({ name }) => name))];
  return (
    <Section title={say('versionsTitle')} description={say('versionsHint')}>
      <Facts facts={names.map((name) => [name, <Texts key={name} versions={versions.filter((each) => each.name === name)} />])} />
    </Section>
  );
}

function Texts({ versions }: { versions: readonly Version[] }) {
  return versions.map(({ version, instances }) => (
    <div key={version}>
      <bdi>{short(version)}</bdi>
      {instances !== null && ` · ${say('versionInstances', { count: instances })}`}
    </div>
  ));
}

/** The version with the first digits of the commit, as Git shortens it. */
const short = (version: string) => version.replace(/(?<=\+[\da-f]{10})[\da-f]+$/u, '');
