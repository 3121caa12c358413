# Ett brev som följer med materialet, på materialets språk.
subject = { $title }
subject-company = { $title } – för { $company }
greeting = Hej,
greeting-company = Hej,
opening = tack för din tid. Bifogat finns det vi talade om, med källa till varje siffra:
opening-event = tack för samtalet på { $event }. Bifogat finns det vi talade om, med källa till varje siffra:
closing = Vad av detta vill du veta mer om? Jag ordnar gärna ett samtal eller ett besök.
regards = Vänliga hälsningar
