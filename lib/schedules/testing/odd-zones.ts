/** Zones whose clocks do what programs do not expect. */
export const oddZones = [
  'UTC',
  'Europe/Vienna',
  'America/New_York',
  // changes by half an hour
  'Australia/Lord_Howe',
  // skipped 30 December 2011
  'Pacific/Apia',
  // changes at midnight, and moved its dates often
  'America/Santiago',
  'America/Asuncion',
  'Asia/Beirut',
  // goes back for Ramadan
  'Africa/Casablanca',
  // stopped in 2014, began again in 2023
  'Africa/Cairo',
  // changes by two hours
  'Antarctica/Troll',
  // changes on the evening before
  'America/Nuuk',
  // a quarter of an hour off
  'Pacific/Chatham',
  'Asia/Kathmandu',
  // changes at a minute past midnight until 2011
  'America/St_Johns',
  // went half an hour back and forth
  'America/Caracas',
  'Asia/Pyongyang',
  // moved its whole offset
  'Europe/Moscow',
  'Europe/Istanbul',
  'Asia/Tehran',
  'Asia/Gaza',
] as const
