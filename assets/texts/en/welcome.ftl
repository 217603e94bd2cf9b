# The first page.

# same
app-name = Møteklar
welcome-promise-1 = Two short meetings.
welcome-promise-2 = Everyone started.
welcome-promise-3 = Everyone done.
welcome-about = Møteklar guides you through the two meetings about the competence programme in privacy and information security. You always see who has started.
welcome-pledge = Everything stays on this machine. Nothing is sent anywhere.
welcome-begin = Get started
welcome-new = New unit
welcome-new-about = Give the unit a name and add your staff – paste straight from Excel or e-mail.
welcome-name = What is the unit called?
welcome-name-hint = For example Home Care North
welcome-name-help = The unit becomes a file on this machine. You can change the name later.
welcome-name-missing = Write a name first.
welcome-make = Create the unit
welcome-open = Open
welcome-open-about = Continue with a file that you or a colleague has saved.
welcome-sample = Try the sample
welcome-sample-about = A made-up unit with 24 people, so that you can look around.
welcome-recent = Recently opened
welcome-open-recent = Open { $unit }, last opened { $when }
yesterday = yesterday
