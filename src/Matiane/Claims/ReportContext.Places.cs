using System.Collections.Immutable;
using Matiane.Mentions;
using Matiane.Morphology;
using Matiane.Syntax;

namespace Matiane.Claims;

/// <content>Where a report's deeds may have happened.</content>
internal sealed partial class ReportContext
{
    /// <summary>Where the paragraph of a sentence says that it was sent from, in a digest, whose paragraphs say so of several places; null where it does not.</summary>
    public PlaceMention? OpeningPlaceOf(int sentence)
    {
        openings ??= Openings();
        return openings.GetValueOrDefault((Report.Sentences[sentence].Sentence.Part, Report.Sentences[sentence].Sentence.Paragraph));
    }

    private Dictionary<(Text.TextPart Part, int Paragraph), PlaceMention> Openings()
    {
        var found = new Dictionary<(Text.TextPart Part, int Paragraph), PlaceMention>();
        for (var s = 0; s < Report.Sentences.Length; s++)
        {
            if (bySentence[s].OfType<PlaceMention>().FirstOrDefault(p => p.Place is not null && PlaceTies.IsOpening(p, this)) is { } opening)
            {
                found.TryAdd((Report.Sentences[s].Sentence.Part, Report.Sentences[s].Sentence.Paragraph), opening);
            }
        }

        return found.Values.Select(p => p.Place).Distinct().Count() > 1 ? found : [];
    }

    /// <summary>"The capital" as the place it is: of the country named beside it, else of the one that the report speaks of.</summary>
    private List<PlaceMention> Capitals(List<Mention> mentions)
    {
        var capitals = new List<PlaceMention>();
        PlaceFocus? spoken = null;
        for (var s = 0; s < Report.Sentences.Length; s++)
        {
            var (sentence, words) = Report.Sentences[s];
            for (var i = 0; i < words.Length; i++)
            {
                if (words[i].Upos != Upos.NOUN || words[i].Features.Number == NumberFeature.Plur || Syntax.RoleOf(words[i].Lemma) != "capital" || IsOfRegion(words, i, s, mentions))
                {
                    continue;
                }

                string? country = null;
                var isNamed = false;
                var nearest = CapitalReach;
                foreach (var near in mentions)
                {
                    if (near.Words.Sentence == s && near.Words.First - i <= CapitalReach && i - near.Words.End < CapitalReach)
                    {
                        isNamed |= near is PlaceMention { Place.Precision: PlacePrecision.City } && near.Words.First > i;
                        var own = near switch
                        {
                            DemonymMention demonym => demonym.Country,
                            PlaceMention { Place.Precision: PlacePrecision.Country } place => place.Place.Country,
                            _ => null,
                        };
                        var gap = near.Words.First > i ? near.Words.First - i - 1 : i - near.Words.End;
                        if (own is not null && gap < nearest && IsOwner(near, i, words))
                        {
                            (country, nearest) = (own, gap);
                        }
                    }
                }

                country ??= (spoken ??= new PlaceFocus(mentions, Report.Report.Place)).Country;
                if (!isNamed && country is not null && Gazetteer.Capital(country) is { } capital)
                {
                    capitals.Add(new PlaceMention(sentence.Part, words[i].Span, new WordRange(s, i, i + 1), i, capital.Name) { Place = capital });
                }
            }
        }

        return capitals;
    }

    /// <summary>"The Georgian capital", "столица Грузии", not "attacked the embassy of France in the capital": whether a country's name near a capital says whose it is.</summary>
    private bool IsOwner(Mention near, int capital, ImmutableArray<Word> words)
    {
        var isBefore = near.Words.First < capital;
        var (from, to) = isBefore ? (near.Words.End, capital) : (capital + 1, near.Words.First);
        for (var i = from; i < to; i++)
        {
            // "In the capital when Russia sent drones": behind it a conjunction, mark or word of time parts them.
            if (words[i].Upos is Upos.VERB or Upos.CCONJ || (isBefore ? words[i].Upos == Upos.ADP : words[i].Upos is Upos.SCONJ or Upos.PUNCT or Upos.ADV or Upos.NOUN or Upos.PROPN or Upos.AUX))
            {
                return false;
            }
        }

        return isBefore || near is not DemonymMention && Syntax.Sides != "ergative";
    }

    /// <summary>"Uganda. The regulator …", "Niger: …", or a line of its own: the place that heads the paragraph of a sentence; null for none.</summary>
    public PlaceMention? HeadingOf(int sentence)
    {
        if (headings.IsDefault)
        {
            headings = [.. Headings()];
        }

        return headings[sentence];
    }

    /// <summary>Whether a place and a colon, or a place alone, opens the paragraph of a sentence.</summary>
    public bool IsLabelled(int sentence) => HeadingOf(sentence) is { } heading && AreOfParagraph(heading.Words.Sentence, sentence);

    /// <summary>The day, month or year that heads the paragraph of a sentence or the lines that it stands in; null for none.</summary>
    public TimeValue? DayOf(int sentence)
    {
        if (days.IsDefault)
        {
            days = [.. Days()];
        }

        return days[sentence];
    }

    // Days before the report within which one day alone in a line, not one of several, is a heading.
    private const int HeadingDays = 31;

    private IEnumerable<TimeValue?> Days()
    {
        var isList = bySentence.Count(static s => s.OfType<TimeMention>().FirstOrDefault() is { Heads: TimeHeading.Lines }) > 1;
        TimeValue? line = null;
        TimeValue? paragraph = null;
        for (var s = 0; s < Report.Sentences.Length; s++)
        {
            var own = Report.Sentences[s].Sentence;
            if (s == 0 || Report.Sentences[s - 1].Sentence is var before && (before.Part != own.Part || before.Paragraph != own.Paragraph))
            {
                (paragraph, line) = (null, own.Part == Text.TextPart.Title ? null : line);
            }

            // "15 April 2013" below a picture, long before the report, heads nothing.
            if (MentionsOf(s).OfType<TimeMention>().FirstOrDefault() is { Heads: not TimeHeading.None } day && (day.Heads == TimeHeading.Paragraph || isList || Report.Report.Published is { } published && TimeResolver.Day(day.Time.From) > published.AddDays(-HeadingDays)))
            {
                var value = RunningTimes.DayOf(day.Time);
                (line, paragraph) = day.Heads == TimeHeading.Lines ? (value, (TimeValue?)null) : (null, value);
            }

            yield return paragraph ?? line;
        }
    }

    // Lines that a feed has at least, letters that they have at most on average, and countries that it tells of.
    private const int FeedLines = 5;
    private const int FeedLetters = 90;
    private const int FeedCountries = 4;

    /// <summary>Whether a report is a feed of headlines: lines of one sentence each, most without a full stop, about many countries, none of them the one that most are about.</summary>
    public bool IsFeed => isFeed ??= IsOfManyCountries();

    private bool IsOfManyCountries()
    {
        var lines = Enumerable.Range(0, Report.Sentences.Length).GroupBy(s => (Report.Sentences[s].Sentence.Part, Report.Sentences[s].Sentence.Paragraph)).ToList();
        // Paragraphs that only lack their full stops are longer than headlines.
        if (lines.Count < FeedLines || lines.Sum(l => l.Sum(s => Report.Sentences[s].Sentence.Span.Length)) > lines.Count * FeedLetters || 2 * lines.Count(l => l.Count() == 1 && !Text.SentenceBreaker.IsTerminator(Report.Sentences[l.First()].Words[^1].Token.Form[^1])) <= lines.Count)
        {
            return false;
        }

        var countries = lines.SelectMany(l => l.SelectMany(s => MentionsOf(s)).Select(m => m switch
        {
            PlaceMention { Place: { } place } => place.Country,
            DemonymMention demonym => demonym.Country,
            _ => null,
        }).OfType<string>().Distinct()).GroupBy(c => c).Select(c => c.Count()).ToList();
        return countries.Count >= FeedCountries && 2 * countries.Max() < lines.Count;
    }

    /// <summary>"Lagos, Kano: rallies are under way": the places side by side that open a sentence, up to its colon; empty for fewer than two.</summary>
    public ImmutableArray<PlaceMention> LabelsOf(int sentence)
    {
        var words = Report.Sentences[sentence].Words;
        var places = ImmutableArray.CreateBuilder<PlaceMention>();
        for (var i = 0; i < words.Length;)
        {
            if (MentionsOf(sentence).OfType<PlaceMention>().FirstOrDefault(p => p.Place is not null && p.Words.First == i) is { } place)
            {
                places.Add(place);
                i = place.Words.End;
            }
            else if (words[i].Token.Form == ":" && places.Count > 1)
            {
                return places.ToImmutable();
            }
            else if (words[i].Token.Form is "," or "-" or "–" or "—" or "•" || words[i].Upos == Upos.CCONJ)
            {
                i++;
            }
            else
            {
                break;
            }
        }

        return [];
    }

    private IEnumerable<PlaceMention?> Headings()
    {
        PlaceMention? line = null;
        PlaceMention? heading = null;
        for (var s = 0; s < Report.Sentences.Length; s++)
        {
            var (sentence, words) = Report.Sentences[s];
            var isFirst = s == 0 || Report.Sentences[s - 1].Sentence is var before && (before.Part != sentence.Part || before.Paragraph != sentence.Paragraph);
            if (isFirst)
            {
                heading = null;
                // Where a report was sent from opens it likewise.
                var first = 0;
                while (first < words.Length && words[first].Token.Form is "-" or "–" or "—" or "•")
                {
                    first++;
                }

                if (s > 0 && MentionsOf(s).OfType<PlaceMention>().FirstOrDefault(p => p.Place is not null && p.Words.First == first) is { Words.End: var end } place)
                {
                    var isLast = end + 1 == words.Length && (s + 1 == Report.Sentences.Length || Report.Sentences[s + 1].Sentence.Paragraph != sentence.Paragraph);
                    line = end == words.Length ? place : line;
                    heading = end < words.Length && (words[end].Token.Form == ":" || words[end].Token.Form == "." && !isLast) ? place : null;
                }
            }

            yield return heading ?? line;
        }
    }

    /// <summary>"The state capital", "столица штата", "შტატის დედაქალაქი": whether a capital is of a part of the country.</summary>
    private bool IsOfRegion(ImmutableArray<Word> words, int capital, int sentence, List<Mention> mentions)
    {
        // "The commercial capital", "культурная столица": a capital by name only.
        if (capital > 0 && Syntax.RoleOf(words[capital - 1].Lemma + " " + words[capital].Lemma) == "byname")
        {
            return true;
        }

        // "Дагестанская столица": an adjective made from a place that is no country's.
        if (capital > 0 && words[capital - 1] is { Upos: Upos.ADJ } of && Places.Towns.Any(t => of.Lemma.EndsWith(t.Ending, StringComparison.Ordinal)) && !mentions.Any(m => m is DemonymMention { Country: not null } && m.Words.Contains(sentence, capital - 1)))
        {
            return true;
        }

        // "Port Sudan, the capital of the Red Sea": put beside a town, it says what that town is.
        if (capital > 2 && words[capital - 1].Upos == Upos.DET && words[capital - 2].Token.Form == "," && mentions.Any(m => m is PlaceMention { Place.Precision: PlacePrecision.City } && m.Words.Contains(sentence, capital - 3) && m.Words.End == capital - 2))
        {
            return true;
        }

        for (var i = Math.Max(0, capital - 1); i <= capital + CapitalReach && i < words.Length; i++)
        {
            if (i != capital && Places.Generics.TryGetValue(words[i].Lemma, out var kind) && kind is PlacePrecision.Admin1 or PlacePrecision.District && (i < capital || Enumerable.Range(capital + 1, i - capital - 1).All(w => words[w].Upos is Upos.ADP or Upos.DET)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>How much the report speaks of a place and of its country, each against the one it speaks of most: 0 to 1.</summary>
    public (double Place, double Country) FocusOn(Place place) => Focus.On(place);

    /// <summary>ISO code of the country that the report speaks of most; null when it names none.</summary>
    public string? MostSpokenOf => Focus.Country;

    /// <summary>Whether two sentences are of one paragraph.</summary>
    public bool AreOfParagraph(int one, int other) => (Report.Sentences[one].Sentence, Report.Sentences[other].Sentence) is var (first, second) && first.Part == second.Part && first.Paragraph == second.Paragraph;

    /// <summary>Whether a report names a country or its people, or came with it.</summary>
    public bool Speaks(string country) => (spokenOf ??= bySentence.SelectMany(s => s).Select(m => m switch
    {
        PlaceMention { Place: { Precision: PlacePrecision.Country } land } named when !PlaceTies.IsRoad(named, this) => land.Country,
        DemonymMention people => people.Country,
        ActorMention { IsNamed: true } body => body.Country,
        _ => null,
    }).Append(Report.Report.Place?.ToUpperInvariant()).OfType<string>().ToHashSet(StringComparer.Ordinal)).Contains(country);

    private PlaceFocus Focus => focus ??= new PlaceFocus(bySentence.SelectMany(s => s).Where(m => m is not PlaceMention place || !IsPassed(place)), Report.Report.Place);

    /// <summary>Whether a place lies in a country that the report names only in passing, beside another that it speaks of ("200 times the bomb of Hiroshima").</summary>
    public bool IsAside(PlaceMention place)
    {
        if (countries is null)
        {
            countries = bySentence.SelectMany(s => s).OfType<PlaceMention>().Where(p => p.Place?.Country is not null).GroupBy(p => p.Place!.Country!).ToDictionary(g => g.Key, g => g.Count());
            mostOfCountries = countries.Values.DefaultIfEmpty().Max();
        }

        return place.Place?.Country is { } country && countries.Count > 1 && mostOfCountries >= 4 && countries.GetValueOrDefault(country, mostOfCountries) * 4 <= mostOfCountries;
    }

    /// <summary>The places that may govern a clause without one: see <see cref="GoverningPlace.Candidates"/>.</summary>
    public ImmutableArray<GoverningCandidate> GoverningPlaces => governing.IsDefault ? governing = [.. GoverningPlace.Candidates(this, attributions)] : governing;

    /// <summary>Keeps the places that a match is only said to in mind.</summary>
    public void Address(Patterns.PatternMatch match)
    {
        if (match.Frame is { Event: "ACCUSE" or "REQUEST" or "REJECT" or "THREATEN" or "SUPPORT" } or { Event: "CONSULT", Mode: "third-party" })
        {
            worded.Add((match.Clause.Sentence, match.Clause.Predicate));
            speakers.UnionWith(match.Actors.Where(a => a.Marker is null && a.Words.Sentence == match.Clause.Sentence).SelectMany(a => MentionsIn(a).OfType<PlaceMention>().Where(p => p.Head == a.Head)));
            addressed.UnionWith((match.Frame is { Event: "CONSULT" } && match.Clause.Kind == PredicateKind.Nominal ? match.Recipients.AddRange(match.Actors.Where(a => a.Relation == Relation.Genitive)) : match.Recipients).Where(r => r.Marker is null || r.IsPaired || match.Uses.Contains(r.Words.First - 1)).SelectMany(r => MentionsIn(r).OfType<PlaceMention>().Where(p => p.Head == r.Head)));
        }
    }

    /// <summary>"Came from Galle", "flew to Delhi": whether a place is where a verb says that somebody goes or comes from.</summary>
    public bool IsOnWay(PlaceMention place) =>
        ClausesOf(place.Words.Sentence).Any(c => c.Kind != PredicateKind.Nominal && c.Extent.Contains(place.Words) && Syntax.RoleOf(Report.Sentences[c.Sentence].Words[c.Predicate].Lemma) == "travels");

    /// <summary>"სენეგალიდან მომავალი კოლონა", "თბილისიდან ბათუმში მიმავალი ავტობუსი": where verbs stand last, whether what stands right behind a place, or behind another, says so of a noun.</summary>
    public bool IsOfComing(PlaceMention place)
    {
        if (Syntax.Sides != "ergative")
        {
            return false;
        }

        var words = Report.Sentences[place.Words.Sentence].Words;
        var end = bySentence[place.Words.Sentence].OfType<PlaceMention>().FirstOrDefault(p => p.Words.First == place.Words.End)?.Words.End ?? place.Words.End;
        return end + 1 < words.Length && words[end] is { Upos: Upos.NOUN or Upos.ADJ or Upos.VERB, Features.Case: not CaseFeature.None } coming && Syntax.RoleOf(coming.Lemma) == "travels"
            // "ბორიდან პიბორში მიმავალ გზაზე": on the way between them.
            && !(end > place.Words.End && Syntax.RoleOf(words[end + 1].Lemma) == "road");
    }

    /// <summary>Whether happenings of a kind were told of several places of one country.</summary>
    public bool IsManyPlaced(string kind) => manyPlaced.Contains(kind);

    /// <summary>Whether happenings of any kind were told of several places of one country.</summary>
    public bool HappenedInMany => towns.Count >= ManyTowns;

    /// <summary>Where the last happening was that is of a frame's kind, those that cost lives being of one kind; null for none.</summary>
    public ClaimPlace? LastPlaceOf(Patterns.Frame frame) => lastPlaces.GetValueOrDefault(KindOf(frame));

    private static string KindOf(Patterns.Frame frame) => frame.Event is "ASSAULT" || frame is { Event: "INCIDENT", Mode: "casualties" } ? "violence" : frame.Event;

    // The sentence of the first happening.
    private int firstSentence;

    // Sentences behind a headline that tell where it was.
    private const int LeadReach = 1;

    /// <summary>"Nine killed in Somalia": whether a sentence without a mark at its end is a paragraph of its own in a report of several.</summary>
    private bool IsHeadline(int sentence) =>
        IsParted && Report.Sentences[sentence] is var (own, words) && words.Length > 0 && words[^1].Token.Kind != Text.TokenKind.Punctuation && (sentence + 1 >= Report.Sentences.Length || Report.Sentences[sentence + 1].Sentence.Paragraph != own.Paragraph);

    /// <summary>"The quake was felt in Jakarta", «толчки ощущались в Джакарте»: whether a disaster is only said to have been noticed somewhere.</summary>
    public bool IsOnlyFelt(Patterns.PatternMatch match) =>
        match.Frame is { Event: "INCIDENT" } && match.Uses.Append(match.Clause.Predicate).Append(match.Clause is { Kind: PredicateKind.Nominal, Parent: { } verb } && Clauses[verb].Sentence == match.Clause.Sentence ? Clauses[verb].Predicate : match.Clause.Predicate).Any(i => Report.Sentences[match.Clause.Sentence].Words[i].Analyses.Any(a => Syntax.RoleOf(a.Lemma) == "felt"));

    /// <summary>Keeps where something happened in mind, by the words that name it; what is only said or agreed on happens nowhere.</summary>
    public void Happen(Patterns.PatternMatch match, ClaimPlace place)
    {
        LastPlace = (place, match.Clause.Sentence);
        LastTold = place.Inferred ? LastTold : LastPlace;
        firstSentence = FirstPlace is null ? match.Clause.Sentence : firstSentence;
        FirstPlace = FirstPlace is { Place.Precision: PlacePrecision.Country } land && !place.Inferred && place.Place.Precision != PlacePrecision.Country && PlaceTies.IsIn(place.Place, land.Place) && match.Clause.Sentence - firstSentence <= LeadReach && IsHeadline(firstSentence) ? place : FirstPlace ?? place;
        LastEvent = match.Frame.Event;
        var kind = KindOf(match.Frame);
        if (!place.Inferred && place.Place is { Precision: PlacePrecision.City or PlacePrecision.Point, Country: not null } town)
        {
            if (lastPlaces.TryGetValue(kind, out var last) && last.Place.Precision is PlacePrecision.City or PlacePrecision.Point && last.Place.Country == town.Country && last.Place.KilometresTo(town) > ApartKilometres)
            {
                manyPlaced.Add(kind);
            }

            if (towns.TrueForAll(t => t.Country == town.Country && t.KilometresTo(town) > ApartKilometres))
            {
                towns.Add(town);
            }
        }

        lastPlaces[kind] = place;
        if (place.Quote is { } quote && match.Frame.Event is "ASSAULT" or "COERCE" or "PROTEST" or "INCIDENT")
        {
            happened.Add((quote.Part, quote.Span));
        }
    }

    /// <summary>Whether a claim so far has a place by these words.</summary>
    public bool HasHappened(PlaceMention place) => happened.Count > 0 && happened.Contains((place.Part, place.Span));

    /// <summary>Keeps the places where somebody met somebody in mind.</summary>
    public void Meet(Patterns.PatternMatch match)
    {
        if (match.Frame.Event is "CONSULT" or "AGREE" or "SUPPORT" or "ACCUSE" or "REQUEST" or "REJECT" or "CONCEDE" or "THREATEN" && match.Clause.Kind == PredicateKind.Finite)
        {
            saidIn.Add(match.Clause);
        }

        if (match.Frame.Event == "CONSULT")
        {
            var reach = Reach(match.Clause);
            met.UnionWith(MentionsOf(match.Clause.Sentence).OfType<PlaceMention>().Where(p => reach.Contains(p.Words)));
        }
    }

    /// <summary>"She fled to India", "met his colleague in Delhi": whether a place abroad, other than where the report began, is only where somebody went to or met somebody.</summary>
    public bool IsPassed(PlaceMention place)
    {
        setting ??= Setting();
        return setting is { Country: { } country } && place.Words.Sentence > setting.Value.Sentence && place.Place?.Country is { } abroad && abroad != country
            && (met.Contains(place) || IsOnWay(place));
    }

    /// <summary>Whether a little town lies in a country that the report names nowhere else, while it speaks of another: more likely a namesake that no list has.</summary>
    public bool IsStray(PlaceMention place)
    {
        if (place.Place is not { Precision: PlacePrecision.City or PlacePrecision.District or PlacePrecision.Point, Country: { } abroad } town || Gazetteer.Capital(abroad) == town
            || Gazetteer.Find(place.Name).FirstOrDefault(c => c.Place == town) is { Place: not null, Prior: >= LittleTown })
        {
            return false;
        }

        var most = countriesBeside ??= bySentence.SelectMany(s => s).Select(m => m switch
        {
            PlaceMention { Place.Country: not null } p => (Country: p.Place.Country, p.Name),
            DemonymMention { Country: not null } d => (Country: d.Country, Name: string.Empty),
            _ => default,
        }).Where(c => c.Country is not null).ToLookup(c => c.Country!, c => c.Name, StringComparer.Ordinal);
        return most[abroad].All(n => n == place.Name) && most.Any(g => g.Key != abroad && g.Count() >= OwnMentions && g.Distinct(StringComparer.Ordinal).Skip(1).Any());
    }

    /// <summary>The country that a report begins in, if the report names it about as often as any other; null for none.</summary>
    public string? HomeOfReport => (setting ??= Setting()).Country is { } country && Gazetteer.Country(country) is { } land && FocusOn(land).Country >= NearlyMost ? country : null;

    /// <summary>The country and sentence that a report begins in: of its first place, rather one that something is in or near.</summary>
    private (string? Country, int Sentence) Setting()
    {
        for (var s = 0; s < bySentence.Length; s++)
        {
            if (MentionsOf(s).OfType<PlaceMention>().Where(p => p.Place?.Country is not null).ToList() is { Count: > 0 } places)
            {
                return ((places.Find(p => PlaceTies.TieOf(p, this) is Relation.Location or Relation.Near) ?? places[0]).Place!.Country, s);
            }
        }

        return (null, 0);
    }

    /// <summary>Whether a place stands in another clause of its sentence that only tells of words or deals.</summary>
    public bool IsOfWords(PlaceMention place, Clause clause) => saidIn.Exists(c => c.Sentence == place.Words.Sentence && c.Extent.Contains(place.Words) && !c.Extent.Contains(clause.Sentence, clause.Predicate));

    /// <summary>"Said at a briefing in Jakarta": whether a place is where somebody speaks to the press.</summary>
    public bool IsOfBriefing(PlaceMention place)
    {
        var words = Report.Sentences[place.Words.Sentence].Words;
        for (var i = Math.Max(0, place.Words.First - BriefingReach); i < Math.Min(words.Length, place.Words.End + BriefingReach); i++)
        {
            if (words[i].Upos == Upos.NOUN && Syntax.RoleOf(words[i].Lemma) == "briefing" && (i < place.Words.First
                ? Enumerable.Range(i + 1, place.Words.First - i - 1).All(w => words[w].Upos is Upos.ADP or Upos.DET or Upos.NOUN or Upos.ADJ)
                : Syntax.Sides == "ergative" && Enumerable.Range(place.Words.End, i - place.Words.End).All(w => words[w].Upos is Upos.ADJ or Upos.NOUN || words[w].Features.VerbForm == VerbFormFeature.Part)))
            {
                return true;
            }
        }

        return ClausesOf(place.Words.Sentence).Any(c => c.Kind == PredicateKind.Participle && words[c.Predicate].Analyses.Any(a => a.Upos == Upos.VERB && Syntax.RoleOf(a.Lemma) == "utters") && (c.Predicate < place.Words.First ? IsUnbroken(c.Predicate + 1, place.Words.First) : IsUnbroken(place.Words.End, c.Predicate)));

        // "Speaking in Geneva", "in a report published in London", "в опубликованном в Лондоне докладе": a form of a verb that tells only of words has the place.
        bool IsUnbroken(int from, int to) => to - from <= UtteranceReach && Enumerable.Range(from, to - from).All(w => words[w].Upos is not (Upos.PUNCT or Upos.VERB or Upos.CCONJ));
    }

    /// <summary>"Moscow condemned the rally": whether a town or country stands for its government, which only says something.</summary>
    public bool IsSpeaker(PlaceMention place) => speakers.Count > 0 && speakers.Contains(place);

    /// <summary>"Russia criticised the rally": whether a place is who says something of the happening that a noun names, not where it was.</summary>
    public bool IsWhoJudges(PlaceMention place, Clause noun) =>
        noun is { Kind: PredicateKind.Nominal, Parent: { } parent } && Clauses[parent] is var verb && IsWorded(verb)
        && (verb.Arguments.Any(a => a is { Function: Function.Actor or Function.Single, Phrase.Marker: null } && a.Phrase.Words.Contains(place.Words.Sentence, place.Head))
            // "The leaders of Chile and Mexico condemned the coup": likewise whose they are, before the verb and not beside the noun.
            || place.Words.Sentence == verb.Sentence && verb.Extent.Contains(place.Words) && place.Words.End <= verb.Predicate && noun.Predicate - place.Words.End is < 0 or > 1 && PlaceTies.TieOf(place, this) is Relation.None or Relation.Genitive);

    /// <summary>Keeps in mind where an office or body only says something.</summary>
    public void Voice(Patterns.PatternMatch match)
    {
        if (match.Frame is { Event: "ACCUSE" or "REQUEST" or "REJECT" or "THREATEN" or "SUPPORT", Mode: not ("investigate" or "yield") } && match.Actors.Any(a => ClassesOf(a) is var classes && classes.Any(c => c is "office" or "state" or "organisation") && !classes.Any(c => c is "crowd" or "CVLOPP")))
        {
            voiced.UnionWith(MentionsOf(match.Clause.Sentence).OfType<PlaceMention>().Where(p => p.Place is not { Precision: PlacePrecision.Country } && match.Clause.Extent.Contains(p.Words) && PlaceTies.TieOf(p, this) is Relation.Location or Relation.Near));
        }

        // "India sent tents to Kathmandu": nor does anything happen where another country's help comes.
        if (match.Frame is { Event: "AID", Mode: null } && match.Actors.Any(a => ClassesOf(a).Contains("place")))
        {
            voiced.UnionWith(MentionsOf(match.Clause.Sentence).OfType<PlaceMention>().Where(p => p.Place is not { Precision: PlacePrecision.Country } && match.Clause.Extent.Contains(p.Words) && PlaceTies.TieOf(p, this) is Relation.Location or Relation.Goal));
        }
    }

    /// <summary>Whether a place is only where something is said: what happens elsewhere in the report is rather not there.</summary>
    public bool IsVoiced(PlaceMention place) => voiced.Count > 0 && voiced.Contains(place);

    /// <summary>"600 km north of Lima", "200 километрах от Лимы": a place from which only the way is told.</summary>
    public bool IsMeasuredFrom(PlaceMention place)
    {
        var words = Report.Sentences[place.Words.Sentence].Words;
        // "30 km north of Lima" is near it.
        return MentionsOf(place.Words.Sentence).OfType<QuantityMention>().Any(q => q.Unit is not null && (q.Low ?? q.High) > NearKilometres && q.Words.End <= place.Words.First && place.Words.First - q.Words.End <= MeasureReach
            && Enumerable.Range(q.Words.End, place.Words.First - q.Words.End).Any(i => Syntax.RoleOf(words[i].Lower) == "direction"));
    }

    /// <summary>"Anywhere except in Oslo", "где угодно, кроме Осло", "ოსლოს გარდა": whether a place is left out of where something is. At the head of a sentence such words may as well add to it.</summary>
    public bool IsLeftOut(PlaceMention place)
    {
        var words = Report.Sentences[place.Words.Sentence].Words;
        if (Syntax.Sides == "ergative")
        {
            return place.Words.First > 0 && place.Words.End < words.Length && Syntax.RoleOf(words[place.Words.End].Lower) == "leaves-out";
        }

        var first = place.Words.First > 0 && words[place.Words.First - 1].Upos == Upos.ADP && Syntax.RoleOf(words[place.Words.First - 1].Lower) != "leaves-out" ? place.Words.First - 1 : place.Words.First;
        return first > 1 && (Syntax.RoleOf(words[first - 1].Lower) == "leaves-out" || first > 2 && Syntax.RoleOf(words, first - 2, 2) == "leaves-out");
    }

    /// <summary>"Senator Reed (Oregon)": whether a place stands alone in brackets right behind a person, whose seat it is, or before a word that says where a body sits.</summary>
    public bool IsSeat(PlaceMention place)
    {
        var words = Report.Sentences[place.Words.Sentence].Words;
        var (open, close) = (place.Words.First - 1, place.Words.End);
        return open > 0 && close < words.Length && words[open].Token.Form == "(" && words[close].Token.Form == ")" && MentionsOf(place.Words.Sentence).OfType<ActorMention>().Any(a => a.Kind == ActorKind.Person && a.Words.End == open)
            // "ვაშინგტონში დაფუძნებული ორგანიზაცია": where a body sits.
            || close < words.Length && words[close].Analyses.Any(a => Syntax.RoleOf(a.Lemma) == "seated");
    }

    /// <summary>"რუსეთის ელჩი", "посол России", "the embassy of Peru": whether a country only says whose envoys somebody is, who are elsewhere.</summary>
    public bool IsOfEnvoy(PlaceMention place)
    {
        var words = Report.Sentences[place.Words.Sentence].Words;
        return place.Place?.Precision == PlacePrecision.Country && MentionsOf(place.Words.Sentence).OfType<ActorMention>().Any(a => a.Name is "ambassador" or "embassy" && (Syntax.Sides == "ergative"
            ? a.Words.First == place.Words.End && words[place.Head].Features.Case == CaseFeature.Gen
            : a.Words.End == place.Words.First && words[place.Head].Features.Case == CaseFeature.Gen || a.Words.End == place.Words.First - 1 && Syntax.RelationOf(words[a.Words.End].Lower) == Relation.Genitive));
    }

    /// <summary>Whether a town or country stands for its government, to which something is said ("accused Moscow", "urged Kabul to").</summary>
    public bool IsAddressed(PlaceMention place) => addressed.Count > 0 && addressed.Contains(place);

    /// <summary>The place that an adjective made from a town's name stands for where it is said of a body there ("Минский суд", "в бишкекской полиции"); null for any other.</summary>
    public PlaceMention? TownOf(Mention mention)
    {
        if (mention is not DemonymMention { Town: { } town })
        {
            return null;
        }

        var words = Report.Sentences[mention.Words.Sentence].Words;
        var noun = mention.Words.End;
        while (noun + 1 < words.Length && words[noun].Upos == Upos.ADJ)
        {
            noun++;
        }

        return ClassesOf(Single(mention.Words.Sentence, noun)).Contains("building")
            || MentionsOf(mention.Words.Sentence).OfType<ActorMention>().Any(a => (a.Words.Contains(mention.Words) || a.Words.First - mention.Words.End is 0 or 1)
                && (a.Sector is "JUD" or "COP" or "MED" or "EDU" || a.Class is "building" or "base" || a.Office is "mayor" or "governor" || a.Name is "mayor's office" or "local authorities"))
            ? new PlaceMention(mention.Part, mention.Span, mention.Words, mention.Head, town.Name) { Place = town } : null;
    }

    /// <summary>"Перекрыли трассу Душанбе — Хорог", "the Nairobi–Mombasa highway": whether a place is the one or other end of a way, which says nothing of where on it.</summary>
    public bool IsEndOfWay(PlaceMention place)
    {
        var words = Report.Sentences[place.Words.Sentence].Words;
        foreach (var mention in MentionsOf(place.Words.Sentence))
        {
            if (mention is PlaceMention { Place: not null } other && other != place && (other.Words == place.Words || IsDash(place.Words.End, other.Words.First) || IsDash(other.Words.End, place.Words.First)))
            {
                var (first, end) = (Math.Min(place.Words.First, other.Words.First), Math.Max(place.Words.End, other.Words.End));
                return Syntax.Sides == "order" ? end < words.Length && words[end].Upos == Upos.NOUN : first > 0 && words[first - 1].Upos == Upos.NOUN;
            }
        }

        return false;

        bool IsDash(int left, int right) => right - left == 1 && words[left].Token.Form is "-" or "–" or "—";
    }

    /// <summary>Whether a place is told by an adjective of a body there.</summary>
    public bool IsAdjective(PlaceMention place) => MentionsOf(place.Words.Sentence).Any(m => m is DemonymMention && m.Words == place.Words);
}
