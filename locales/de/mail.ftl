# Eine Nachricht zum Dokument, in der Sprache des Dokuments.
subject = { $title }
subject-company = { $title } – für { $company }
greeting = Guten Tag,
greeting-company = Guten Tag,
opening = vielen Dank für Ihre Zeit. Anbei finden Sie, worüber wir gesprochen haben, mit der Quelle jeder Zahl:
opening-event = vielen Dank für das Gespräch auf der { $event }. Anbei finden Sie, worüber wir gesprochen haben, mit der Quelle jeder Zahl:
closing = Was davon möchten Sie genauer ansehen? Gern vereinbare ich ein Gespräch oder einen Besuch.
regards = Mit freundlichen Grüßen
