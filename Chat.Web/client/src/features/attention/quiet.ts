import type { DeviceSettings } from '../device/deviceSettings';

/** Whether this device's clock is within the quiet hours, in which nothing may draw attention. */
export function isQuiet(hours: DeviceSettings['quietHours'], now = new Date()): boolean {
  if (!hours) return false;
  const time = `${twoDigits(now.getHours())}:${twoDigits(now.getMinutes())}`;
  return hours.from < hours.to ? hours.from <= time && time < hours.to : hours.from <= time || time < hours.to;
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}
