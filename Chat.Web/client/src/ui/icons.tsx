/** Icons on a grid of 24 with one stroke width. The meaning of an icon must stand beside it, or be the name of its button. */
function drawn(path: string) {
  return function Icon() {
    return (
      <svg
        viewBox="0 0 24 24"
        width="22"
        height="22"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.8"
        strokeLinecap="round"
        strokeLinejoin="round"
        aria-hidden="true"
      >
        <path d={path} />
      </svg>
    );
  };
}

export const BackIcon = drawn('M15 5l-7 7 7 7');
export const BellIcon = drawn('M6 16.5V11a6 6 0 0 1 12 0v5.5l1.5 1.5h-15ZM10 20.5a2.2 2.2 0 0 0 4 0');
export const CheckIcon = drawn('M5 12.5l4.5 4.5L19 7.5');
export const ChevronDownIcon = drawn('M6 9.5l6 6 6-6');
export const ClockIcon = drawn('M12 3.5a8.5 8.5 0 1 1 0 17a8.5 8.5 0 0 1 0-17ZM12 7.5V12l3 2');
export const CloseIcon = drawn('M6.5 6.5l11 11M17.5 6.5l-11 11');
export const CopyIcon = drawn(
  'M9 9.5A1.5 1.5 0 0 1 10.5 8h8A1.5 1.5 0 0 1 20 9.5v9a1.5 1.5 0 0 1-1.5 1.5h-8A1.5 1.5 0 0 1 9 18.5Z' +
    'M15 8V5.5A1.5 1.5 0 0 0 13.5 4h-8A1.5 1.5 0 0 0 4 5.5v8A1.5 1.5 0 0 0 5.5 15H9',
);
export const DeleteIcon = drawn('M4.5 7h15M10 4h4M6.5 7l.8 11.2A2 2 0 0 0 9.3 20h5.4a2 2 0 0 0 2-1.8L17.5 7M10.2 11v5M13.8 11v5');
export const DeviceIcon = drawn(
  'M5.5 5h13A1.5 1.5 0 0 1 20 6.5v8a1.5 1.5 0 0 1-1.5 1.5h-13A1.5 1.5 0 0 1 4 14.5v-8A1.5 1.5 0 0 1 5.5 5ZM9 19.5h6',
);
export const DownIcon = drawn('M12 5v14M6 13l6 6 6-6');
export const EditIcon = drawn('M4.5 19.5l.8-3.7L16 5.1a2 2 0 0 1 2.9 2.9L8.2 18.7ZM14.2 6.9l2.9 2.9');
export const EyeIcon = drawn('M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12ZM12 9a3 3 0 1 1 0 6a3 3 0 0 1 0-6Z');
export const EyeOffIcon = drawn(
  'M4 4l16 16M9.2 5.9A9.3 9.3 0 0 1 12 5.5C18 5.5 21.5 12 21.5 12a17 17 0 0 1-2.9 3.5M6.3 7.3A16.5 16.5 0 0 0 2.5 12S6 18.5 12 18.5' +
    'a9.3 9.3 0 0 0 4.6-1.2M9.9 9.9a3 3 0 0 0 4.2 4.2',
);
export const HelpIcon = drawn(
  'M12 3.5a8.5 8.5 0 1 1 0 17a8.5 8.5 0 0 1 0-17ZM12 8.5a3.5 3.5 0 1 1 0 7a3.5 3.5 0 0 1 0-7Z' +
    'M6 6l3.5 3.5M18 6l-3.5 3.5M6 18l3.5-3.5M18 18l-3.5-3.5',
);
export const InfoIcon = drawn('M12 3.5a8.5 8.5 0 1 1 0 17a8.5 8.5 0 0 1 0-17ZM12 11.5v4.5M12 7.9v.1');
export const KeyIcon = drawn(
  'M8 11.5a4 4 0 1 1 0 8a4 4 0 0 1 0-8ZM10.9 12.7L19.5 4M16.5 7l2.8 2.8M13.8 9.7l2 2',
);
export const MoreIcon = drawn(
  'M5 12a.7.7 0 1 0 1.4 0a.7.7 0 1 0-1.4 0M11.3 12a.7.7 0 1 0 1.4 0a.7.7 0 1 0-1.4 0M17.6 12a.7.7 0 1 0 1.4 0a.7.7 0 1 0-1.4 0',
);
export const PeopleIcon = drawn(
  'M9.5 5a3.2 3.2 0 1 1 0 6.4a3.2 3.2 0 0 1 0-6.4ZM3.5 19a6 6 0 0 1 12 0M15.5 5.3a3.2 3.2 0 0 1 0 5.8M17.5 14a6 6 0 0 1 3 5',
);
export const PhoneIcon = drawn(
  'M7.5 4H5.8A1.8 1.8 0 0 0 4 5.9C4.5 13.6 10.4 19.5 18.1 20a1.8 1.8 0 0 0 1.9-1.8v-2.3l-4-1.7-1.8 2A12.5 12.5 0 0 1 7.8 9.8l2-1.8-1.7-4Z',
);
export const PinIcon = drawn('M9 4h6M10 4v5.5L7 13v1.5h10V13l-3-3.5V4M12 14.5V20');
export const PlusIcon = drawn('M12 5v14M5 12h14');
export const RepliesIcon = drawn(
  'M5.5 5h13A1.5 1.5 0 0 1 20 6.5v9a1.5 1.5 0 0 1-1.5 1.5H12l-4 3.5V17H5.5A1.5 1.5 0 0 1 4 15.5v-9A1.5 1.5 0 0 1 5.5 5ZM8 9h8M8 13h5',
);
export const ReplyIcon = drawn('M10 5.5L4 11.5l6 6M4 11.5h9.5a6 6 0 0 1 6 6V19');
export const SearchIcon = drawn('M11 4.5a6.5 6.5 0 1 1 0 13a6.5 6.5 0 0 1 0-13ZM15.8 15.8L20 20');
export const SendIcon = drawn('M12 19V5M6 11l6-6 6 6');
export const SettingsIcon = drawn(
  'M4 7.5h9.5M18 7.5h2M4 16.5h2M10.5 16.5H20M15.75 5.25a2.25 2.25 0 1 1 0 4.5a2.25 2.25 0 0 1 0-4.5Z' +
    'M8.25 14.25a2.25 2.25 0 1 1 0 4.5a2.25 2.25 0 0 1 0-4.5Z',
);
export const SignOutIcon = drawn('M14 4H7a2 2 0 0 0-2 2v12a2 2 0 0 0 2 2h7M10 12h10M17 8.5l3.5 3.5-3.5 3.5');
export const SmileIcon = drawn('M12 3.5a8.5 8.5 0 1 1 0 17a8.5 8.5 0 0 1 0-17ZM8.5 14.2a4.2 4.2 0 0 0 7 0M9.2 9.6v.4M14.8 9.6v.4');
export const UnreadIcon = drawn(
  'M14 5.5H6A1.5 1.5 0 0 0 4.5 7v9A1.5 1.5 0 0 0 6 17.5h3v3l3.5-3H18a1.5 1.5 0 0 0 1.5-1.5v-5M18.5 4a2 2 0 1 1 0 4a2 2 0 0 1 0-4Z',
);
export const WarningIcon = drawn(
  'M10.6 4.8L3.4 17.4A1.6 1.6 0 0 0 4.8 19.8h14.4a1.6 1.6 0 0 0 1.4-2.4L13.4 4.8a1.6 1.6 0 0 0-2.8 0ZM12 9.5v4M12 16.5v.1',
);
