// SPDX-License-Identifier: Apache-2.0

/** Something to do on a day. */
export interface Appointment {
  /** Stays the same when the file is made again, so that calendars replace the entry. */
  uid: string;
  day: Date;
  title: string;
  text: string;
}

/** A calendar file (RFC 5545) of all-day entries that remind in the morning. */
export function calendarFile(appointments: Appointment[], now: Date): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//PASS//Public Access Submission System//EN',
    ...appointments.flatMap((appointment) => entry(appointment, now)),
    'END:VCALENDAR',
  ];
  return lines.map(folded).join('\r\n') + '\r\n';
}

function entry({ uid, day, title, text }: Appointment, now: Date): string[] {
  const after = new Date(day);
  after.setUTCDate(after.getUTCDate() + 1);
  return [
    'BEGIN:VEVENT',
    `UID:${uid}`,
    `DTSTAMP:${now.toISOString().replace(/[-:]|\.\d+/g, '')}`,
    `DTSTART;VALUE=DATE:${date(day)}`,
    `DTEND;VALUE=DATE:${date(after)}`,
    `SUMMARY:${escaped(title)}`,
    `DESCRIPTION:${escaped(text)}`,
    'TRANSP:TRANSPARENT',
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    `DESCRIPTION:${escaped(title)}`,
    'TRIGGER:PT9H',
    'END:VALARM',
    'END:VEVENT',
  ];
}

function date(day: Date): string {
  return day.toISOString().slice(0, 10).replaceAll('-', '');
}

function escaped(text: string): string {
  return text.replace(/[\\;,]/g, (character) => `\\${character}`).replaceAll('\n', '\\n');
}

/** Lines have at most 75 octets; a character is never split. */
function folded(line: string): string {
  const encoder = new TextEncoder();
  const parts: string[] = [''];
  let room = 75;
  for (const character of line) {
    const size = encoder.encode(character).length;
    if (size > room) {
      parts.push(' ');
      room = 74;
    }
    parts[parts.length - 1] += character;
    room -= size;
  }
  return parts.join('\r\n');
}
