// Sign-up learns the person's time zone from the browser.
for (const field of document.querySelectorAll('input[data-detect="time-zone"]')) {
  field.value = Intl.DateTimeFormat().resolvedOptions().timeZone ?? "";
}
