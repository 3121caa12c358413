# Et brev, der følger med materialet, på materialets sprog.
subject = { $title }
subject-company = { $title } – til { $company }
greeting = Hej
greeting-company = Hej
opening = Tak for din tid. Vedhæftet er det, vi talte om, med kilde til hvert tal:
opening-event = Tak for samtalen på { $event }. Vedhæftet er det, vi talte om, med kilde til hvert tal:
closing = Hvad af dette vil du gerne vide mere om? Jeg arrangerer gerne en samtale eller et besøg.
regards = Venlig hilsen
