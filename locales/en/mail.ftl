# A mail that goes with the leave-behind, in the language of the leave-behind.
subject = { $title }
subject-company = { $title } – for { $company }
greeting = Hello,
greeting-company = Hello,
opening = thank you for your time. Attached is what we talked about, with the source of every number:
opening-event = thank you for the talk at { $event }. Attached is what we talked about, with the source of every number:
closing = Which of this would you like to look into further? I am glad to arrange a call or a visit.
regards = Kind regards
