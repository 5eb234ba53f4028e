import { useState } from 'react';
import { ComboBox } from '../ComboBox';
import { RadioGroup } from '../RadioGroup';
import { SearchField } from '../SearchField';
import { Select } from '../Select';
import { Switch } from '../Switch';
import { TextArea } from '../TextArea';
import { TextField } from '../TextField';
import { Row, Shown } from './Shown';

const languages = [
  { value: 'nl', label: 'Nederlands' },
  { value: 'en', label: 'English' },
] as const;

const availabilities = [
  { value: 'available', label: 'Available' },
  { value: 'busy', label: 'Busy' },
  { value: 'away', label: 'Away' },
  { value: 'office-hours', label: 'By my office hours' },
] as const;

const timeZones = ['Europe/Amsterdam', 'Europe/Brussels', 'America/Paramaribo', 'America/Curacao'].map((value) => ({
  value,
  label: value.split('/')[1]!,
}));

export function Fields() {
  const [timeZone, setTimeZone] = useState('Europe/Amsterdam');
  const [language, setLanguage] = useState<'nl' | 'en' | null>(null);
  const [availability, setAvailability] = useState<string>('busy');
  return (
    <>
      <TextField label="Name" placeholder="As others see it" description="Your coach knows you by this name." />
      <Shown label="hovered" as="hovered" of="input">
        <TextField label="Name" defaultValue="Sam de Vries" />
      </Shown>
      <Shown label="focused" as="focused" of="input">
        <TextField label="Name" defaultValue="Sam de Vries" />
      </Shown>
      <TextField label="Password" type="password" defaultValue="secret" error="That is not your password." />
      <TextField label="Disabled" defaultValue="Cannot be changed" isDisabled />
      <Row>
        <TextField label="From" type="time" defaultValue="09:00" />
        <TextField label="Day off" type="date" defaultValue="2026-12-25" />
      </Row>
      <TextArea label="Away text" description="It grows with what is written." defaultValue={'I am away.\nBack on Monday.'} />
      <TextArea label="Away text" error="It is too long." defaultValue="…" />
      <SearchField label="Filter by name" shortcut="/" />
      <SearchField label="Filter by name" defaultValue="Anna" />
      <Select label="Language" options={languages} value={language} onChange={setLanguage} placeholder="Choose one" />
      <Select label="Language" options={languages} value="nl" onChange={setLanguage} error="Choose another." />
      <Select label="Language" options={languages} value="nl" onChange={setLanguage} isDisabled />
      <ComboBox
        label="Time zone"
        options={timeZones}
        value={timeZone}
        onChange={setTimeZone}
        nothing="No place of that name."
        description="Type a part of its name."
      />
      <ComboBox
        label="Time zone"
        options={timeZones}
        value={timeZone}
        onChange={setTimeZone}
        nothing="No place of that name."
        error="Choose another."
      />
      <ComboBox label="Time zone" options={timeZones} value={timeZone} onChange={setTimeZone} nothing="No place of that name." isDisabled />
      <RadioGroup label="Availability" options={availabilities} value={availability} onChange={setAvailability} />
      <RadioGroup label="Availability, disabled" options={availabilities} value="away" onChange={setAvailability} isDisabled />
      <Switch label="Sound" description="A short tone for a new message." />
      <Shown label="hovered" as="hovered" of="label">
        <Switch label="Sound" defaultSelected />
      </Shown>
      <Shown label="focus-visible" as="focus-visible" of="label">
        <Switch label="Sound" defaultSelected />
      </Shown>
      <Switch label="Sound, disabled" isDisabled />
      <Switch label="Sound, disabled" isDisabled defaultSelected />
    </>
  );
}
