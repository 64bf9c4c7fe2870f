using System.Collections.Immutable;
using Matiane.Languages;
using Matiane.Mentions;
using Matiane.Morphology;
using Matiane.Syntax;

namespace Matiane.Claims;

/// <summary>What the coder asks of a report: what a phrase is, what it counts, which place governs.</summary>
internal sealed class ReportContext
{
    private const int ContainerReach = 6;
    private const int NamedReach = 3;
    private const int CapitalReach = 3;
    // Towns nearer to each other are one place.
    private const double ApartKilometres = 30;
    private const int ManyTowns = 3;
    private const int BackReach = 6;
    private const int SubjectReach = 2;
    private const int MeasureReach = 3;
    private const int CompoundReach = 3;
    private const int BriefingReach = 3;
    private const int UtteranceReach = 5;
    private const int LongestChain = 30;

    // Kilometres, or miles, from a town within which something is still rather there than anywhere else that is told.
    private const int NearKilometres = 50;
    private const int OwnMentions = 3;
    private const int AmongReach = 5;
    private const int CountedReach = 4;

    // Below how likely a name is to mean a town it is a little one.
    private const double LittleTown = 0.45;

    // Share of the country spoken of most from which the one that a report begins in is its own.
    private const double NearlyMost = 0.6;

    private readonly ImmutableArray<ImmutableArray<Mention>> bySentence;
    private readonly ILookup<int, Clause> clausesBySentence;
    private readonly HashSet<string>?[] lemmas;
    private readonly Dictionary<(WordRange Words, int Head, bool IsPronoun), ImmutableArray<string>> classes = [];
    private readonly Dictionary<WordRange, ImmutableArray<Mention>> inside = [];
    private readonly ILookup<int, ActorMention> around;
    private readonly ImmutableArray<Attribution> attributions;
    private readonly ActorWords actors;
    private readonly Patterns.PatternTable patterns;
    private readonly bool caseTells;
    private Dictionary<string, int>? countries;
    private int mostOfCountries;
    private readonly ILookup<string, string> bodies;
    private PlaceFocus? focus;
    private HashSet<string>? spokenOf;
    private Dictionary<(Text.TextPart Part, int Paragraph), PlaceMention>? openings;
    private ImmutableArray<GoverningCandidate> governing;
    private ImmutableArray<PlaceMention?> headings;
    private readonly Dictionary<int, ImmutableArray<StateThingAt>> stateThings = [];
    private readonly StateWords stateWords;
    private Dictionary<(WordRange Words, int Head), ImmutableArray<Phrase>>? meant;

    public ReportContext(AnalysedReport report, ImmutableArray<Mention> mentions, ImmutableArray<Clause> clauses, ImmutableArray<Attribution> attributions, LanguagePack pack, IGazetteer gazetteer)
    {
        this.attributions = attributions;
        Clauses = clauses;
        clausesBySentence = clauses.ToLookup(c => c.Sentence);
        lemmas = new HashSet<string>?[report.Sentences.Length];
        caseTells = LetterCase.IsTelling(report);
        stateWords = pack.Get<StateWords>();
        (Report, actors, patterns, Syntax, Places, Gazetteer) = (report, pack.Get<ActorWords>(), pack.Get<Patterns.PatternTable>(), pack.Get<SyntaxWords>(), pack.Get<PlaceWords>(), gazetteer);
        around = mentions.OfType<ActorMention>().Where(m => m.IsAround).ToLookup(m => m.Words.Sentence);
        var named = mentions.OfType<ActorMention>().Where(m => m is { IsNamed: true, IsAround: false, Kind: ActorKind.Organisation } && (m.Sector is not null || IsInQuotationMarks(m, report))).ToLookup(m => m.Words.Sentence);
        // "United Russia", "«Наш дом — Молдова»": a place inside the name of a body is not where something happens.
        var own = mentions.Where(m => m is not ActorMention { IsAround: true } && !(m is PlaceMention && named[m.Words.Sentence].Any(b => b.Span != m.Span && b.Part == m.Part && b.Span.Contains(m.Span)))).ToList();
        var capitals = Capitals(own);
        bodies = mentions.OfType<ActorMention>().Where(m => m.Country is not null).ToLookup(m => m.Office ?? m.Name, m => m.Country!, StringComparer.Ordinal);
        var body = report.Sentences.Where(s => s.Sentence.Part == Text.TextPart.Text).Select(s => s.Sentence.Paragraph).ToList();
        HasParagraphs = body.Count >= SentencesOfParagraph * body.Distinct().Count();
        IsParted = body.Distinct().Skip(1).Any();
        bySentence = BySentence(capitals.Count == 0 ? own : [.. own.Concat(capitals).OrderBy(m => m.Words.Sentence).ThenBy(m => m.Span.Start)], report.Sentences.Length);
    }

    /// <summary>"Партия «Наш дом — Молдова»".</summary>
    private static bool IsInQuotationMarks(ActorMention body, AnalysedReport report) =>
        body.Words.First > 0 && PhraseFinder.IsOpeningQuote(report.Sentences[body.Words.Sentence].Words[body.Words.First - 1]);

    // Sentences a paragraph has on average where a report has paragraphs.
    private const double SentencesOfParagraph = 1.5;

    /// <summary>Acts of violence that the report told so far with who did them; for what later sentences only point back to.</summary>
    private readonly List<Patterns.PatternMatch> told = [];

    private readonly Dictionary<(WordRange Words, int Head), Phrase?> standsFor = [];
    private int chained;

    private readonly BothSides bothSides = new();
    private readonly Dictionary<(WordRange Words, int Head), (ImmutableArray<Phrase> One, ImmutableArray<Phrase> Other)?> twoSides = [];

    /// <summary>Towns and countries that something is only said to ("urged Baku to"), which are not where anything happens.</summary>
    private readonly HashSet<PlaceMention> addressed = [];
    private readonly HashSet<PlaceMention> voiced = [];

    private readonly HashSet<(Text.TextPart Part, Text.TextSpan Span)> happened = [];
    private readonly Dictionary<string, ClaimPlace> lastPlaces = new(StringComparer.Ordinal);
    private readonly HashSet<string> manyPlaced = new(StringComparer.Ordinal);
    private readonly List<Place> towns = [];
    private ILookup<string, string>? countriesBeside;
    private ILookup<int, Attribution>? sayings;
    private readonly HashSet<PlaceMention> met = [];
    private readonly List<Clause> saidIn = [];
    private readonly HashSet<PlaceMention> speakers = [];
    private readonly HashSet<(int Sentence, int Predicate)> worded = [];
    private (string? Country, int Sentence)? setting;

    public AnalysedReport Report { get; }

    /// <summary>Whether the report's paragraphs have several sentences each, not one sentence a line.</summary>
    public bool HasParagraphs { get; }

    /// <summary>Whether the report has more than one paragraph.</summary>
    public bool IsParted { get; }

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

    public ImmutableArray<Clause> Clauses { get; }

    /// <summary>Where the last happening that was told was, and in which sentence; null before the first.</summary>
    public (ClaimPlace Place, int Sentence)? LastPlace { get; private set; }

    /// <summary>The place that a sentence itself told of a happening last, and that sentence; null before the first.</summary>
    public (ClaimPlace Place, int Sentence)? LastTold { get; private set; }

    /// <summary>Code of the event told last; null before the first.</summary>
    public string? LastEvent { get; private set; }

    /// <summary>Where the first happening that was told was; null before it.</summary>
    public ClaimPlace? FirstPlace { get; private set; }

    /// <summary>Number of towns, apart from each other, that happenings were told of so far.</summary>
    public int TownsTold => towns.Count;

    /// <summary>The clauses of a sentence, in order.</summary>
    public IEnumerable<Clause> ClausesOf(int sentence) => clausesBySentence[sentence];

    /// <summary>Every form and dictionary form, in any reading, of a sentence's words.</summary>
    public HashSet<string> LemmasOf(int sentence)
    {
        if (lemmas[sentence] is { } known)
        {
            return known;
        }

        var found = new HashSet<string>(2 * Report.Sentences[sentence].Words.Length, StringComparer.Ordinal);
        foreach (var word in Report.Sentences[sentence].Words)
        {
            found.Add(word.Lower);
            foreach (var reading in word.Analyses)
            {
                found.Add(reading.Lemma);
            }
        }

        return lemmas[sentence] = found;
    }

    public SyntaxWords Syntax { get; }

    public PlaceWords Places { get; }

    public IGazetteer Gazetteer { get; }

    /// <summary>The office that words name or whose holder they name, and the country that they tell; null for what they do not.</summary>
    public (string? Office, string? Country) OfficeIn(Quote quote)
    {
        var sentences = SentencesIn(quote).ToList();
        var inside = sentences.SelectMany(s => bySentence[s]).Concat(sentences.SelectMany(s => around[s])).Where(m => m.Part == quote.Part && quote.Span.Contains(m.Span)).ToList();
        return (
            inside.OfType<ActorMention>().Select(a => a.Office).FirstOrDefault(o => o is not null),
            inside.Select(m => m switch
            {
                ActorMention actor => actor.Country,
                DemonymMention demonym => demonym.Country,
                PlaceMention { Place.Precision: PlacePrecision.Country } place => place.Place.Country,
                _ => null,
            }).FirstOrDefault(c => c is not null));
    }

    /// <summary>The sentences that something quoted stands in, in order.</summary>
    public IEnumerable<int> SentencesIn(Quote quote)
    {
        // Titles first, then the text: both in order of their places.
        int low = 0, high = Report.Sentences.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            var sentence = Report.Sentences[middle].Sentence;
            (low, high) = sentence.Part > quote.Part || sentence.Part == quote.Part && sentence.Span.End <= quote.Span.Start ? (middle + 1, high) : (low, middle);
        }

        for (; low < Report.Sentences.Length && Report.Sentences[low].Sentence is var sentence && sentence.Part == quote.Part && sentence.Span.Start < quote.Span.End; low++)
        {
            yield return low;
        }
    }

    /// <summary>The one country that the report tells of an office or body elsewhere; null for none or several.</summary>
    public string? CountryOf(string body) => bodies[body].Distinct(StringComparer.Ordinal).Take(2).ToList() is [var only] ? only : null;

    /// <summary>What a word of a sentence covers.</summary>
    public Text.TextSpan SpanOf(int sentence, int word) => Report.Sentences[sentence].Words[word].Token.Span;

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
                if (s > 0 && MentionsOf(s).OfType<PlaceMention>().FirstOrDefault(p => p is { Place: not null, Words.First: 0 }) is { Words.End: var end } place)
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

    /// <summary>What lasting states are about that a sentence names, in order.</summary>
    public ImmutableArray<StateThingAt> StateThingsOf(int sentence)
    {
        if (!stateThings.TryGetValue(sentence, out var known))
        {
            stateThings[sentence] = known = stateWords.In(Report.Sentences[sentence].Words, sentence);
        }

        return known;
    }

    /// <summary>Whether capitals tell names in the report.</summary>
    public bool CaseTells => caseTells;

    /// <summary>The two sides that a phrase like "both sides" stands for; null for any other, and where none were told.</summary>
    public (ImmutableArray<Phrase> One, ImmutableArray<Phrase> Other)? TwoSides(Phrase phrase)
    {
        if (bothSides.IsEmpty || phrase.IsPronoun)
        {
            return null;
        }

        if (!twoSides.TryGetValue((phrase.Words, phrase.Head), out var known))
        {
            twoSides[(phrase.Words, phrase.Head)] = known = bothSides.Of(phrase, this);
        }

        return known;
    }

    /// <summary>Keeps an act in mind for later sentences ("the firing", "this attack", "both sides").</summary>
    public void Tell(Patterns.PatternMatch match)
    {
        bothSides.Tell(match, this);
        if (match.Frame.Event == "ASSAULT" && (!match.Actors.IsEmpty || match.Frame.Mode == "suicide-attack") && !match.Clause.IsNegated)
        {
            told.Add(match);
        }
    }

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

    /// <summary>"სენეგალიდან მომავალი კოლონა", "თბილისისკენ მიმავალი ავტობუსი": where verbs stand last, whether what stands right behind a place says so of a noun.</summary>
    public bool IsOfComing(PlaceMention place) =>
        Syntax.Sides == "ergative" && Report.Sentences[place.Words.Sentence].Words is var words && place.Words.End + 1 < words.Length && words[place.Words.End] is { Upos: Upos.NOUN or Upos.ADJ or Upos.VERB, Features.Case: not CaseFeature.None } coming && Syntax.RoleOf(coming.Lemma) == "travels";

    /// <summary>Whether a clause is somebody's charge, demand, refusal, threat or praise.</summary>
    public bool IsWorded(Clause clause) => worded.Contains((clause.Sentence, clause.Predicate));

    /// <summary>Whether happenings of a kind were told of several places of one country.</summary>
    public bool IsManyPlaced(string kind) => manyPlaced.Contains(kind);

    /// <summary>Whether happenings of any kind were told of several places of one country.</summary>
    public bool HappenedInMany => towns.Count >= ManyTowns;

    /// <summary>Where the last happening was that is of a frame's kind, those that cost lives being of one kind; null for none.</summary>
    public ClaimPlace? LastPlaceOf(Patterns.Frame frame) => lastPlaces.GetValueOrDefault(KindOf(frame));

    private static string KindOf(Patterns.Frame frame) => frame.Event is "ASSAULT" || frame is { Event: "INCIDENT", Mode: "casualties" } ? "violence" : frame.Event;

    // Sentences behind a headline that tell where it was.
    private const int LeadReach = 1;

    /// <summary>"Nine killed in Somalia": whether a sentence without a mark at its end is a paragraph of its own in a report of several.</summary>
    private bool IsHeadline(int sentence) =>
        IsParted && Report.Sentences[sentence] is var (own, words) && words.Length > 0 && words[^1].Token.Kind != Text.TokenKind.Punctuation && (sentence + 1 >= Report.Sentences.Length || Report.Sentences[sentence + 1].Sentence.Paragraph != own.Paragraph);

    /// <summary>Keeps where something happened in mind, by the words that name it; what is only said or agreed on happens nowhere.</summary>
    public void Happen(Patterns.PatternMatch match, ClaimPlace place)
    {
        LastPlace = (place, match.Clause.Sentence);
        LastTold = place.Inferred ? LastTold : LastPlace;
        FirstPlace = FirstPlace is { Place.Precision: PlacePrecision.Country } land && !place.Inferred && place.Place.Precision != PlacePrecision.Country && PlaceTies.IsIn(place.Place, land.Place) && match.Clause.Sentence <= LeadReach && IsHeadline(0) ? place : FirstPlace ?? place;
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

    /// <summary>Days from the day that a value of time begins with to the report's own; null where either is not told.</summary>
    public double? DaysSince(string? iso) => Report.Report.Published is { } published && TimeResolver.Day(iso) is { } day ? (published - day).TotalDays : null;

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

    /// <summary>Notes whom a side that only points back stands for ("the victims", "both leaders").</summary>
    public void Mean(Phrase side, ImmutableArray<Phrase> phrases) => (meant ??= [])[(side.Words, side.Head)] = phrases;

    /// <summary>The sides of a claim, each that only points back replaced by those for whom it stands.</summary>
    public ImmutableArray<Phrase> Meant(ImmutableArray<Phrase> sides)
    {
        if (meant is null || sides.IsEmpty)
        {
            return sides;
        }

        ImmutableArray<Phrase>.Builder? all = null;
        for (var i = 0; i < sides.Length; i++)
        {
            if (meant.TryGetValue((sides[i].Words, sides[i].Head), out var phrases))
            {
                if (all is null)
                {
                    all = ImmutableArray.CreateBuilder<Phrase>(sides.Length + phrases.Length);
                    all.AddRange(sides, i);
                }

                foreach (var phrase in phrases)
                {
                    if (!all.Contains(phrase))
                    {
                        all.Add(phrase);
                    }
                }
            }
            else if (all?.Contains(sides[i]) == false)
            {
                all.Add(sides[i]);
            }
        }

        return all is null ? sides : all.DrainToImmutable();
    }

    /// <summary>The act with its doers that a noun with "the" or "this" points back to: of the same kind, or of any where the noun names none ("the attack"); null for none.</summary>
    public Patterns.PatternMatch? PointedAt(Clause clause, Patterns.Frame frame)
    {
        if (frame is not { Event: "ASSAULT", Agentless: null } || !IsKnownOne(clause))
        {
            return null;
        }

        // "The Sunday attack", "the Sake attack": its day or place tells which of several is meant.
        var mark = MentionsOf(clause.Sentence).FirstOrDefault(m => m is TimeMention or PlaceMention && m.Words.End == clause.Predicate);
        for (var i = told.Count - 1; i >= 0 && clause.Sentence - told[i].Clause.Sentence <= BackReach; i--)
        {
            if (told[i].Clause.Sentence < clause.Sentence && (told[i].Frame.Mode == frame.Mode || frame.Mode is null && told[i].Frame.Mode is not ("destroy" or "crowd-control" or "abduct") || IsBlastOf(frame, told[i].Frame)))
            {
                return MayHaveHappened(told[i].Clause) && (mark is null || MentionsOf(told[i].Clause.Sentence).Any(m => AreOfOne(m, mark))) ? told[i] : null;
            }
        }

        return null;
    }

    /// <summary>Whether two mentions tell the same place or day.</summary>
    private static bool AreOfOne(Mention one, Mention other) =>
        (one, other) switch
        {
            (PlaceMention { Place: { } here }, PlaceMention { Place: { } there }) => here == there,
            (TimeMention { Time: { } first }, TimeMention { Time: { } second }) => first.From == second.From,
            _ => false,
        };

    /// <summary>"Plan to attack the port. … The attack": whether what a clause tells is not only to come, possible or asked for, by its own form and that of the verb that a noun is a side of; what somebody had to do was done.</summary>
    private bool MayHaveHappened(Clause clause)
    {
        var words = Report.Sentences[clause.Sentence].Words;
        return clause is { Modal: null, Tense: not TenseFeature.Fut } && !(clause.Kind == PredicateKind.Infinitive && words[clause.Extent.First..clause.Predicate].Any(w => Syntax.RoleOf(w.Lemma) is "planned" or "demanded" or "threatened" or "hypothetical" or "negated"))
            && !(clause is { Kind: PredicateKind.Nominal, Parent: { } parent } && Clauses[parent] is { Kind: not PredicateKind.Nominal } verb && !MayHaveHappened(verb));
    }

    /// <summary>"A bomber blew himself up … The blast": an explosion that an earlier act was.</summary>
    public static bool IsBlastOf(Patterns.Frame blast, Patterns.Frame act) => blast is { Event: "ASSAULT", Mode: "explosives" } && act is { Event: "ASSAULT", Mode: "suicide-attack" };

    /// <summary>Whether a clause's noun has a word before it that says that it is known which is meant.</summary>
    public bool IsDefinite(Clause clause) => IsDefinite(clause.Sentence, clause.Predicate);

    /// <summary>"The attack was planned", «нападение было спланировано», "თავდასხმა დაგეგმილი იყო": whether a noun stands for one happening that is known; where no article tells, one with nothing that says which.</summary>
    public bool IsKnownOne(Clause clause)
    {
        var words = Report.Sentences[clause.Sentence].Words;
        return IsDefinite(clause) || Syntax.Sides != "order" && words[clause.Predicate] is { Upos: Upos.NOUN, Features.Number: NumberFeature.Sing } && clause.Arguments.All(a => a.Function != Function.Genitive)
            && (clause.Predicate == 0 || words[clause.Predicate - 1].Upos is not (Upos.ADJ or Upos.NUM or Upos.DET or Upos.NOUN) && words[clause.Predicate - 1].Features.VerbForm != VerbFormFeature.Part);
    }

    /// <summary>Whether a noun has a word before it that says that it is known which is meant.</summary>
    public bool IsDefinite(int sentence, int noun)
    {
        var words = Report.Sentences[sentence].Words;
        for (var i = noun - 1; i >= 0 && words[i].Upos is Upos.DET or Upos.ADJ or Upos.NOUN or Upos.NUM; i--)
        {
            if (words[i].Upos == Upos.DET)
            {
                return words[i].Features.Definite == DefiniteFeature.Def || words[i].Features.PronType == PronTypeFeature.Dem;
            }
        }

        return false;
    }

    /// <summary>The words that a clause tells its happening in: of an event noun also what a relative clause after it says of it ("the blast that hit the bridge on Saturday").</summary>
    public WordRange Reach(Clause clause)
    {
        if (clause.Kind == PredicateKind.Nominal)
        {
            foreach (var told in ClausesOf(clause.Sentence))
            {
                if (told.Kind == PredicateKind.Finite && told.Extent.First >= clause.Extent.End && told.Extent.First - clause.Extent.End <= 1
                    && told.Arguments.Any(a => a is { IsInherited: true, Function: Function.Actor or Function.Undergoer or Function.Single } && a.Phrase.Head == clause.Predicate))
                {
                    return clause.Extent with { End = told.Extent.End };
                }
            }
        }

        return clause.Extent;
    }

    /// <summary>Whether two clauses of a sentence each name a place of their own ("3,400 died in Turkey; in Syria 1,600 were killed").</summary>
    public bool AreApart(Clause one, Clause other)
    {
        return one.Extent != other.Extent && PlacesIn(one) is { Count: > 0 } here && PlacesIn(other) is { Count: > 0 } there && !here.Any(h => there.Any(t => h.Name == t.Name || PlaceTies.IsIn(h, t) || PlaceTies.IsIn(t, h)));

        List<Place> PlacesIn(Clause clause) => [.. MentionsOf(clause.Sentence).OfType<PlaceMention>().Where(p => p.Place is not null && clause.Extent.Contains(p.Words)).Select(p => p.Place!)];
    }

    /// <summary>Whether two tolls of a sentence are told by different sources ("police said five died, the opposition that 20 were killed").</summary>
    public bool AreToldApart(Patterns.PatternMatch one, Patterns.PatternMatch other)
    {
        if (one.Clause.Extent == other.Clause.Extent || attributions.IsEmpty)
        {
            return false;
        }

        var (here, there) = (SayersOf(one), SayersOf(other));
        return one.Frame.RecipientMeasure == other.Frame.RecipientMeasure ? !here.SetEquals(there) : here.Count > 0 && there.Count > 0 && !here.Overlaps(there);

        HashSet<(Text.TextPart Part, Text.TextSpan Span)> SayersOf(Patterns.PatternMatch match)
        {
            var (sentence, _) = Report.Sentences[match.Clause.Sentence];
            var word = SpanOf(match.Clause.Sentence, match.Clause.Predicate);
            return [.. attributions.Where(a => a.Content.Any(c => c.Part == sentence.Part && c.Span.Contains(word))).Select(a => a.Source?.Quote).OfType<Quote>().Select(q => (q.Part, q.Span))];
        }
    }

    /// <summary>"Among them a general of Iran's guards": whether a place stands right behind words that tell who is among those counted.</summary>
    public bool IsAmongThose(PlaceMention place)
    {
        var words = Report.Sentences[place.Words.Sentence].Words;
        for (var i = place.Words.First - 1; i >= Math.Max(0, place.Words.First - AmongReach) && words[i].Upos != Upos.PUNCT; i--)
        {
            if (Syntax.RoleOf(words[i].Lower) == "including" || i > 0 && Syntax.RoleOf(words[i - 1].Lower + " " + words[i].Lower) == "including")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"გაგზავნის გადაწყვეტილება": whether a deed told as a noun is what a decision or plan right behind it is of.</summary>
    public bool IsDecided(Clause clause) =>
        Syntax.Sides == "ergative" && clause.Kind == PredicateKind.Nominal && Report.Sentences[clause.Sentence].Words is var words && words[clause.Predicate].Features.Case == CaseFeature.Gen && clause.Predicate + 1 < words.Length
        // "გაძევების შესახებ გადაწყვეტილება": also over the postposition of what it is about.
        && (Syntax.RoleOf(words[clause.Predicate + 1].Lemma) == "decision" || clause.Predicate + 2 < words.Length && Syntax.RelationOf(words[clause.Predicate + 1].Lower) == Relation.Topic && Syntax.RoleOf(words[clause.Predicate + 2].Lemma) == "decision");

    /// <summary>Whether a sentence names a crowd.</summary>
    public bool NamesCrowd(int sentence) => MentionsOf(sentence).OfType<ActorMention>().Any(a => a.Class == "crowd");

    /// <summary>Mentions of a sentence, in order.</summary>
    public ImmutableArray<Mention> MentionsOf(int sentence) => bySentence[sentence];

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

    /// <summary>Mentions inside a phrase.</summary>
    public ImmutableArray<Mention> MentionsIn(Phrase phrase)
    {
        if (!inside.TryGetValue(phrase.Words, out var known))
        {
            inside.Add(phrase.Words, known = Overlapping(phrase.Words));
        }

        return known;
    }

    private ImmutableArray<Mention> Overlapping(WordRange words)
    {
        ImmutableArray<Mention>.Builder? found = null;
        foreach (var mention in bySentence[words.Sentence])
        {
            if (mention.Words.Overlaps(words))
            {
                (found ??= ImmutableArray.CreateBuilder<Mention>(1)).Add(mention);
            }
        }

        return found is null ? [] : found.DrainToImmutable();
    }

    private static ImmutableArray<ImmutableArray<Mention>> BySentence(List<Mention> mentions, int sentences)
    {
        var found = new ImmutableArray<Mention>.Builder?[sentences];
        foreach (var mention in mentions)
        {
            (found[mention.Words.Sentence] ??= ImmutableArray.CreateBuilder<Mention>()).Add(mention);
        }

        return [.. found.Select(f => f is null ? [] : f.DrainToImmutable())];
    }

    /// <summary>Those of whom a bare number tells a part: named with a figure of their own, or by a pronoun that stands for the group named last before it ("15 из них"); null for nobody.</summary>
    public ActorMention? WholeOf(Phrase number)
    {
        var whole = ClausesOf(number.Words.Sentence).FirstOrDefault(c => c.Arguments.Any(a => a.Phrase == number))?.Arguments.FirstOrDefault(a => (a.Relation == Relation.Source || a is { Relation: Relation.Genitive or Relation.Among, Phrase.IsPronoun: true } && (a.Phrase.Words.First - number.Words.End is 0 or 1 || number.Words.First - a.Phrase.Words.End is 0 or 1)) && a.Phrase != number)?.Phrase;
        return whole is null ? null
            : !whole.IsPronoun ? MentionsIn(whole).OfType<ActorMention>().FirstOrDefault(a => a.Head == whole.Head)
            : Enumerable.Range(whole.Relation == Relation.Genitive ? 1 : 0, whole.Relation == Relation.Genitive ? Math.Min(1, number.Words.Sentence) : Math.Min(2, number.Words.Sentence + 1)).SelectMany(back => MentionsOf(number.Words.Sentence - back).OfType<ActorMention>()
                .Where(a => a.Kind == ActorKind.Group && (back > 0 || a.Words.First < number.Words.First) && (Report.Sentences[a.Words.Sentence].Words[a.Head].Features.Number == NumberFeature.Plur
                    // "40 ადამიანი".
                    || MentionsOf(a.Words.Sentence).Any(m => m is QuantityMention { Low: > 1, Unit: null, IsLabel: false } && m.Words.End == a.Words.First))).Reverse()).FirstOrDefault();
    }

    /// <summary>The longer name that a mention is part of ("Baloch Liberation Army" around "Liberation Army"); null for none.</summary>
    public ActorMention? Around(ActorMention mention) =>
        around[mention.Words.Sentence].FirstOrDefault(a => a.IsNamed && a.Head == mention.Head && a.Words.First <= mention.Words.First && a.Words.End >= mention.Words.End);

    /// <summary>Whether a phrase's head is a common noun of which the pack says that it is neither person nor body: such never acts.</summary>
    public bool IsThing(Phrase phrase)
    {
        var word = Report.Sentences[phrase.Words.Sentence].Words[phrase.Head];
        return (actors.KnowsNouns || word.Features.Animacy == AnimacyFeature.Inan || ClassesOf(phrase).Contains("animal")) && word.Upos == Upos.NOUN && !word.Best.IsGuess && !phrase.IsPronoun && (OpensText(phrase.Words.Sentence, phrase.Words.First) || !caseTells || !char.IsUpper(word.Token.Form[0])) && ClassesOf(phrase).All(c => c is "animal" or "idea");
    }

    /// <summary>Whether a phrase names what something is done with, not who does it ("rockets hit the town").</summary>
    public bool IsMeans(Phrase phrase) => ClassesOf(phrase).Any(c => c is "weapon" or "aircraft" or "drone" or "vehicle" or "event" or "animal" or "service") && !ClassesOf(phrase).Any(c => c is "people" or "crowd" or "armed" or "state" or "office" or "organisation");

    /// <summary>Whether a phrase says in which place something happened, not to whom ("a bombing in Ankara").</summary>
    public bool IsWhere(Phrase phrase) => (phrase.Relation == Relation.Location || IsOfKind(phrase))
        && MentionsIn(phrase) is var inside && (inside.Any(m => m is PlaceMention && m.Words.Contains(phrase.Words.Sentence, phrase.Head)) || (Syntax.Sides != "order" || IsNamedWay(phrase)) && Places.Generics.ContainsKey(Report.Sentences[phrase.Words.Sentence].Words[phrase.Head].Lemma)) && !inside.Any(m => m is ActorMention && m.Words.Contains(phrase.Words.Sentence, phrase.Head));

    /// <summary>"A bomb went off on 59th Street": a way with a name or number only says where.</summary>
    public bool IsOnWay(Phrase phrase) => phrase.Relation == Relation.Location && IsNamedWay(phrase) && Places.Ways.Contains(Report.Sentences[phrase.Words.Sentence].Words[phrase.Head].Lemma);

    /// <summary>"On 59th Street", "in the La Paz neighbourhood": whether a kind of place has a name or number of its own.</summary>
    private bool IsNamedWay(Phrase phrase)
    {
        var words = Report.Sentences[phrase.Words.Sentence].Words;
        return Syntax.Sides == "order" && phrase.Words.First < phrase.Head && words[phrase.Head - 1] is { } before && (before.Upos is Upos.PROPN or Upos.NUM || before.IsNumber || before.Best.IsGuess || caseTells && char.IsUpper(before.Token.Form[0]));
    }

    /// <summary>"In the city of Quetta": the name after a kind of place.</summary>
    private bool IsOfKind(Phrase phrase) => Syntax.Sides == "order" && phrase is { Relation: Relation.Genitive, Words.First: > 1 }
        && Places.Generics.ContainsKey(Report.Sentences[phrase.Words.Sentence].Words[phrase.Words.First - 2].Lemma);

    /// <summary>
    /// Whom a personal pronoun at the head of its sentence stands for: the subject of the sentence before, of several in the same paragraph, if it agrees, else the only one there who does;
    /// one for "he" and several for "they"; null where that is not clear.
    /// </summary>
    public Phrase? Referent(Phrase pronoun)
    {
        if (Speaker(pronoun) is { } speaker)
        {
            return speaker;
        }

        return Meant(pronoun) is { } meant && !IsOfOwnSpeech(pronoun, meant) ? meant : null;
    }

    /// <summary>"Petrova said the guards were drunk. "He beat us," Petrova said": whom somebody speaks of in a quotation as a third person he is not himself.</summary>
    private bool IsOfOwnSpeech(Phrase pronoun, Phrase meant)
    {
        var (sentence, words) = Report.Sentences[pronoun.Words.Sentence];
        if (words[pronoun.Head].Features.Person != PersonFeature.Third || !PlaceTies.IsInMarks(words, pronoun.Words.First))
        {
            return false;
        }

        var names = MentionsIn(meant).OfType<ActorMention>().Where(a => a.IsNamed).Select(a => a.Name).ToList();
        return names.Count > 0 && attributions.Any(a => a is { IsSaying: true, Source: { } source } && names.Contains(source.Name) && a.Content.Any(c => c.Part == sentence.Part && c.Span.Contains(words[pronoun.Head].Span)));
    }

    private Phrase? Meant(Phrase pronoun)
    {
        if (standsFor.TryGetValue((pronoun.Words, pronoun.Head), out var known))
        {
            return known;
        }

        // "He … He … He": each leads to the one before.
        if (chained == LongestChain)
        {
            return null;
        }

        chained++;
        known = MeantBefore(pronoun);
        chained--;
        return standsFor[(pronoun.Words, pronoun.Head)] = known;
    }

    private Phrase? MeantBefore(Phrase pronoun)
    {
        var (sentence, words) = Report.Sentences[pronoun.Words.Sentence];
        // "Both were freed": as "they".
        var isQuantity = words[pronoun.Head].Upos != Upos.PRON && IsQuantity(words[pronoun.Head]);
        var features = isQuantity ? Features.None with { Number = NumberFeature.Plur } : words[pronoun.Head].Features;
        if (pronoun.Words.Sentence == 0 || pronoun.Words.First > SubjectReach && !IsFirstNamed(pronoun)
            || !isQuantity && words[pronoun.Head] is not { Upos: Upos.PRON, Features: { PronType: PronTypeFeature.Prs or PronTypeFeature.None, Person: PersonFeature.Third } }
            || Before(pronoun.Words.Sentence, features.Number == NumberFeature.Plur) is not { } before)
        {
            return null;
        }

        var doer = DoerBeside(pronoun);
        var arguments = SidesOf(before).Where(a => doer is null || !IsSame(a, doer)).ToList();
        if (arguments.FirstOrDefault() is not { } subject)
        {
            return null;
        }

        // "Police searched three houses. It held two men", "Полиция … Она задержала": a body, as subject.
        if (doer is null && features.Number == NumberFeature.Sing && !subject.IsPronoun && MayBeBody(features, subject) && IsDoing(pronoun) && (Syntax.Sides == "order" || !arguments.Exists(a => !a.IsPronoun && MayStandFor(features, a))) && !(Syntax.Sides == "ergative" && MentionsOf(before).Any(m => m is ActorMention { Kind: ActorKind.Person } or ActorMention { Class: "office" or "people" })))
        {
            return subject;
        }

        // "The bridge was guarded by … Rebels blew it up": a thing, as object.
        if (Syntax.Sides == "order" ? features.Gender == GenderFeature.Neut : doer is not null && !isQuantity && !arguments.Exists(a => !a.IsPronoun && MayStandFor(features, a)))
        {
            return doer is not null && features.Number == NumberFeature.Sing ? arguments.Find(a => !a.IsPronoun && MayBeThing(features, a)) : null;
        }

        if (subject.IsPronoun)
        {
            return Report.Sentences[subject.Words.Sentence].Words[subject.Head].Features is var first && first.Person == features.Person && first.Number == features.Number && first.Gender == features.Gender ? Referent(subject) : null;
        }

        return MayStandFor(features, subject) ? subject : arguments.Where(a => !a.IsPronoun && MayStandFor(features, a)).ToList() is [var only] ? only
            : arguments.Exists(a => !a.IsPronoun && MayStandFor(features, a)) ? null
            // "Police said 300 migrants had tried to cross. They were stopped": else the only one whom another verb of it tells of.
            : OthersOf(before).Where(a => (doer is null || !IsSame(a, doer)) && MayStandFor(features, a) && !MentionsIn(a).Any(m => m is ActorMention { Kind: ActorKind.Organisation })).DistinctBy(a => a.Head).Take(2).ToList() is [var other] ? other : null;
    }

    /// <summary>Whom the other verbs of a sentence tell of.</summary>
    private IEnumerable<Phrase> OthersOf(int sentence) =>
        ClausesOf(sentence).Where(c => c.Kind != PredicateKind.Nominal).SelectMany(c => c.Arguments).Where(a => a is { Function: Function.Actor or Function.Single or Function.Undergoer, Phrase: { IsPronoun: false, Marker: null } } && a.Phrase.Words.Sentence == sentence).Select(a => a.Phrase);

    /// <summary>The sentence before one, of the same paragraph where what is meant are several and paragraphs have several sentences; null for none.</summary>
    private int? Before(int sentence, bool isPlural) =>
        sentence > 0 && Report.Sentences[sentence - 1].Sentence is var told && Report.Sentences[sentence].Sentence is var own && told.Part == own.Part && (told.Paragraph == own.Paragraph || !isPlural || !HasParagraphs) ? sentence - 1 : null;

    /// <summary>The sides of the main verb of a sentence, who does it first.</summary>
    private IEnumerable<Phrase> SidesOf(int sentence) =>
        ClausesOf(sentence).FirstOrDefault(c => c.Kind == PredicateKind.Finite || Syntax.Sides == "accusative" && c is { Kind: PredicateKind.Participle, Link: ClauseLink.Root, IsPassive: true })?.Arguments
            .Where(a => a.Function is Function.Actor or Function.Single or Function.Undergoer or Function.Recipient && !a.IsInherited && a.Phrase.Marker is null)
            .OrderBy(a => Syntax.Sides != "order" && a.Function is not (Function.Actor or Function.Single)).Select(a => a.Phrase) ?? [];

    /// <summary>"Soldiers seized four villagers. They beat them": who does what befalls a pronoun that is an object, the first as whom it stands for; null where it is none.</summary>
    private Phrase? DoerBeside(Phrase pronoun)
    {
        foreach (var clause in ClausesOf(pronoun.Words.Sentence))
        {
            if (clause.Kind != PredicateKind.Nominal && clause.Arguments.Any(a => a is { Function: Function.Undergoer or Function.Recipient or Function.Oblique } && a.Phrase == pronoun))
            {
                var doer = clause.Arguments.FirstOrDefault(a => a.Function is Function.Actor && a.Phrase != pronoun)?.Phrase;
                return doer is { IsPronoun: true } other && other.Head < pronoun.Head ? Referent(other) ?? other : doer;
            }
        }

        return null;
    }

    /// <summary>"Police tortured detainees. Officers beat them": whether two phrases are one, of the same noun or of the same armed or state body.</summary>
    private bool IsSame(Phrase one, Phrase other) =>
        one == other || one.Words.Sentence != other.Words.Sentence && !one.IsPronoun && !other.IsPronoun && ClassesOf(one) is var kinds && ClassesOf(other) is var others && !kinds.Contains("office") && kinds.Any(IsOfForce) && others.Any(IsOfForce) && !MentionsIn(one).Any(m => m is ActorMention { Kind: ActorKind.Person }) || one.Words.Sentence != other.Words.Sentence && !one.IsPronoun && !other.IsPronoun && Report.Sentences[one.Words.Sentence].Words[one.Head].Lemma == Report.Sentences[other.Words.Sentence].Words[other.Head].Lemma;

    /// <summary>Whether a pronoun is who does something, not whom a passive befalls.</summary>
    private bool IsDoing(Phrase pronoun)
    {
        foreach (var clause in ClausesOf(pronoun.Words.Sentence))
        {
            if (clause is { Kind: not PredicateKind.Nominal, IsPassive: false } && clause.Arguments.Any(a => a.Function is Function.Actor or Function.Single && a.Phrase == pronoun))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsOfForce(string kind) => kind is "armed" or "state" or "COP" or "MIL";

    /// <summary>Whether a pronoun of these features, as a subject, may stand for a body of persons or a country.</summary>
    private bool MayBeBody(Features pronoun, Phrase phrase) =>
        Report.Sentences[phrase.Words.Sentence].Words[phrase.Head].Features is var head && head.Number != NumberFeature.Plur && (Syntax.Sides == "order" ? pronoun.Gender == GenderFeature.Neut : Syntax.Sides == "ergative" ? pronoun.Case == CaseFeature.Erg : pronoun.Case == CaseFeature.Nom && pronoun.Gender == head.Gender)
            && (MentionsIn(phrase).Any(m => m is ActorMention { Kind: ActorKind.Organisation } or PlaceMention { Place.Precision: PlacePrecision.Country } && m.Words.Contains(phrase.Words.Sentence, phrase.Head)) || ClassesOf(phrase) is var kinds && kinds.Any(k => k is "state" or "armed" or "organisation") && !kinds.Contains("people"));

    /// <summary>Whether a pronoun of these features may stand for a thing.</summary>
    private bool MayBeThing(Features pronoun, Phrase phrase) =>
        Report.Sentences[phrase.Words.Sentence].Words[phrase.Head].Features is var head && head.Number != NumberFeature.Plur && (IsThing(phrase) || IsBuilding(phrase) || IsProperty(phrase) || IsBase(phrase)) && !IsDeed(phrase)
            && !MentionsIn(phrase).Any(m => m is TimeMention or QuantityMention { Low: > 1 }) && (pronoun.Gender == GenderFeature.None || head.Gender == GenderFeature.None || pronoun.Gender == head.Gender || pronoun.Gender == GenderFeature.Masc && head.Gender == GenderFeature.Neut);

    /// <summary>Where verbs agree: the subject of the sentence before, that a verb without a subject may go on with, by number and gender, where no verb before it in its own sentence has one; null for none.</summary>
    public Phrase? SubjectBefore(Clause clause)
    {
        if (IsBehindSubject(clause) || Before(clause.Sentence, isPlural: true) is not { } before)
        {
            return null;
        }

        var main = ClausesOf(before).FirstOrDefault(c => c is { Kind: PredicateKind.Finite, Link: ClauseLink.Root or ClauseLink.Coordinate });
        var subject = main is { IsPassive: false } ? main.Arguments.FirstOrDefault(a => a is { Function: Function.Actor or Function.Single, Phrase.Marker: null })?.Phrase : null;
        subject = subject is { IsPronoun: true } pronoun ? Referent(pronoun) : subject;
        if (subject is null || IsThing(subject) || MentionsIn(subject).Any(m => m is TimeMention))
        {
            return null;
        }

        var (verb, head) = (Report.Sentences[clause.Sentence].Words[clause.Predicate].Features, Report.Sentences[subject.Words.Sentence].Words[subject.Head].Features);
        var areMany = head.Number == NumberFeature.Plur || MentionsIn(subject).Any(m => m is QuantityMention { Low: > 1 });
        return verb.Number == NumberFeature.Plur == areMany && (areMany || verb.Gender == GenderFeature.None || head.Gender == GenderFeature.None || verb.Gender == head.Gender) ? subject : null;
    }

    /// <summary>Where verbs agree: whom the main verb of the sentence before befell; null for nobody, or where a verb before this one in its sentence befalls somebody.</summary>
    public Phrase? BefallenBefore(Clause clause)
    {
        if (IsBehindSubject(clause) || Before(clause.Sentence, isPlural: true) is not { } before || ClausesOf(clause.Sentence).Any(c => c.Kind != PredicateKind.Nominal && c.Predicate < clause.Predicate && c.Arguments.Any(a => a.Function is Function.Undergoer or Function.Single)))
        {
            return null;
        }

        var met = ClausesOf(before).FirstOrDefault(c => c is { Kind: PredicateKind.Finite, Link: ClauseLink.Root or ClauseLink.Coordinate })?.Arguments.FirstOrDefault(a => a is { Function: Function.Undergoer, Phrase.Marker: null })?.Phrase;
        return met is { IsPronoun: true } ? Referent(met) : met;
    }

    /// <summary>Whether a verb before a clause in its sentence has a subject of its own.</summary>
    private bool IsBehindSubject(Clause clause)
    {
        foreach (var other in ClausesOf(clause.Sentence))
        {
            if (other.Kind == PredicateKind.Finite && other.Predicate < clause.Predicate && other.Arguments.Any(a => a.Function is Function.Actor or Function.Single))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"Суд признал его виновным": whether nobody whom a pronoun of its number and gender could mean stands before it in its sentence.</summary>
    private bool IsFirstNamed(Phrase pronoun)
    {
        var (words, features) = (Report.Sentences[pronoun.Words.Sentence].Words, Report.Sentences[pronoun.Words.Sentence].Words[pronoun.Head].Features);
        // "His family paid and he was freed": who is pointed back to at the head of the sentence.
        if (words.Take(SubjectReach).Any(w => SyntaxWords.IsOwn(w, words[pronoun.Head])) && pronoun.Words.First > SubjectReach)
        {
            return true;
        }

        // "Troops fired into the air to drive them back": nor is who does it to him.
        var doer = DoerBeside(pronoun);
        return !ClausesOf(pronoun.Words.Sentence).SelectMany(c => c.Arguments).Any(a => !a.Phrase.IsPronoun && a.Phrase != doer && a.Phrase.Words.Sentence == pronoun.Words.Sentence && a.Phrase.Words.First < pronoun.Words.First && MayStandFor(features, a.Phrase));
    }

    /// <summary>A word of quantity, which alone is a pronoun ("many", "both"), or one for nobody.</summary>
    private static bool IsQuantity(Word word) => word is { Upos: Upos.DET or Upos.ADJ } or { Upos: Upos.PRON, Features.PronType: PronTypeFeature.Neg };

    /// <summary>"We have detained nine people," the police chief said: who "we" and "I" are; null for nobody.</summary>
    private Phrase? Speaker(Phrase pronoun) =>
        Report.Sentences[pronoun.Words.Sentence].Words[pronoun.Head] is { Upos: Upos.PRON, Features: { Person: PersonFeature.First, Poss: PossFeature.None } } or { Upos: Upos.VERB, Features.Object: ObjectFeature.First } ? SpeakerAt(pronoun.Words.Sentence, pronoun.Head) : null;

    /// <summary>"„დავაკავეთ ცხრა პირი“": where verbs tell their person, who says "we" without the word; null for nobody.</summary>
    public Phrase? Speaker(Clause clause) =>
        Syntax.Sides != "order" && clause is { Kind: PredicateKind.Finite, IsPassive: false } && Report.Sentences[clause.Sentence].Words[clause.Predicate] is { Upos: Upos.VERB, Features.Person: PersonFeature.First } ? SpeakerAt(clause.Sentence, clause.Predicate) : null;

    /// <summary>Who says what a word stands in.</summary>
    private Phrase? SpeakerAt(int at, int word)
    {
        var (sentence, span) = (Report.Sentences[at].Sentence, SpanOf(at, word));
        var said = attributions.Where(a => a is { IsSaying: true, Source.Quote: not null } && a.Content.Any(c => c.Part == sentence.Part && c.Span.Contains(span))).OrderBy(a => a.Content.Sum(c => c.Span.Length)).FirstOrDefault();
        return said?.Source?.Quote is not { } source ? null : Clauses.Where(c => Report.Sentences[c.Sentence].Sentence is var told && told.Part == source.Part && told.Span.Overlaps(source.Span)).SelectMany(c => c.Arguments)
            .Where(a => a.Phrase.Marker is null && source.Span.Overlaps(SpanOf(a.Phrase.Words.Sentence, a.Phrase.Head))).Select(a => !a.Phrase.IsPronoun ? a.Phrase : IsFirstPerson(a.Phrase) ? null : Referent(a.Phrase)).FirstOrDefault();
    }

    /// <summary>"The minister must go, the union said": where in its sentence that begins which is told right before the verb that tells it; null for none.</summary>
    public int? SaidBefore(Clause clause)
    {
        var (sentence, words) = Report.Sentences[clause.Sentence];
        var verb = words[clause.Predicate].Span;
        sayings ??= attributions.Where(a => a is { IsSaying: true, Cue: not null }).SelectMany(a => SentencesIn(a.Cue!.Value).Select(s => (Sentence: s, Attribution: a))).ToLookup(p => p.Sentence, p => p.Attribution);
        foreach (var attribution in sayings[clause.Sentence])
        {
            if (attribution is { Cue: { } cue, Content.IsEmpty: false } && cue.Part == sentence.Part && cue.Span.Contains(verb) && attribution.Content.All(c => c.Span.End <= verb.Start))
            {
                var start = attribution.Content.Min(c => c.Span.Start);
                for (var i = 0; i < clause.Predicate; i++)
                {
                    if (words[i].Span.Start >= start)
                    {
                        return i;
                    }
                }
            }
        }

        return null;
    }

    private bool IsFirstPerson(Phrase pronoun) => Report.Sentences[pronoun.Words.Sentence].Words[pronoun.Head].Features.Person == PersonFeature.First;

    /// <summary>Whether a pronoun of these features may stand for a phrase.</summary>
    private bool MayStandFor(Features pronoun, Phrase phrase)
    {
        var words = Report.Sentences[phrase.Words.Sentence].Words;
        var head = words[phrase.Head];
        if (IsThing(phrase) || MentionsIn(phrase).Any(m => m is PlaceMention or TimeMention && m.Words.Contains(phrase.Words.Sentence, phrase.Head)))
        {
            return false;
        }

        if (Syntax.IsOtherSex(pronoun.Gender, head.Lemma))
        {
            return false;
        }

        // "Директора вызвали": one in the accusative looks like several in the nominative.
        var mayBeOne = Syntax.Sides == "accusative" && pronoun.Number == NumberFeature.Sing && head.Analyses.Any(a => a.Lemma == head.Lemma && a.Features is { Number: NumberFeature.Sing, Case: CaseFeature.Acc, Animacy: AnimacyFeature.Anim });
        var areMany = head.Features.Number == NumberFeature.Plur && !mayBeOne && !MentionsIn(phrase).Any(m => m is ActorMention { Kind: ActorKind.Person, IsNamed: true } && m.Words.Contains(phrase.Words.Sentence, phrase.Head)) || MentionsIn(phrase).Any(m => m is QuantityMention { Low: > 1 });
        return pronoun.Number == NumberFeature.Plur
            ? areMany
            : !areMany && (head.Features.Number == NumberFeature.Sing || mayBeOne) && (head.Upos == Upos.PROPN || MentionsIn(phrase).Any(m => m is ActorMention { Kind: ActorKind.Person }) || actors.All(head.Lemma).All(a => a.Kind != ActorKind.Organisation) && (Syntax.Sides == "order" || ClassesOf(phrase).Any(c => c is "people" or "office")))
                && (pronoun.Gender == GenderFeature.None || head.Features.Gender == GenderFeature.None || Enumerable.Range(phrase.Words.First, phrase.Words.End - phrase.Words.First).Any(i => words[i].Features.Gender == pronoun.Gender));
    }

    /// <summary>Whether a phrase names a thing and nobody with it ("a series of blasts").</summary>
    public bool IsMereThing(Phrase phrase) => IsThing(phrase) && !MentionsIn(phrase).Any(m => m is ActorMention or PlaceMention && m.Words.Contains(phrase.Words.Sentence, phrase.Head));

    /// <summary>"Приказом короля": where case tells, the phrase right behind a noun in the genitive; null for none.</summary>
    public Phrase? Whose(Phrase noun) =>
        clausesBySentence[noun.Words.Sentence].SelectMany(c => c.Arguments).Select(a => a.Phrase).FirstOrDefault(p => p is { Marker: null, Case: CaseFeature.Gen } && p.Words.First == noun.Words.End);

    /// <summary>Whether a phrase names only a deed or what a deed is like, not anybody or anything that could be a side: "панику", "6.1 magnitude".</summary>
    public bool IsDeed(Phrase phrase)
    {
        var word = Report.Sentences[phrase.Words.Sentence].Words[phrase.Head];
        return MentionsIn(phrase).Any(m => m is QuantityMention { Unit: not null } measure && !IsAge(measure) && m.Words.Contains(phrase.Words.Sentence, phrase.Head))
            || Syntax.RoleOf(word.Lemma) == "measure"
            || IsMereThing(phrase)
                && (word.Features.VerbForm == VerbFormFeature.Vnoun || FramesOf(phrase.Words.Sentence, phrase.Head).Any());
    }

    /// <summary>Whose fighters or planes a phrase with a possessive is about ("its fighters", "their planes", "მისმა მებრძოლებმა"): the last body or country before it in its sentence that acts; null for none.</summary>
    public Phrase? OwnerOf(Phrase phrase)
    {
        var words = Report.Sentences[phrase.Words.Sentence].Words;
        // "მისმა თვითმფრინავებმა": where verbs stand last, the possessive is no part of the phrase.
        var own = Syntax.Sides == "ergative" ? phrase.Words.First - 1 : phrase.Words.First;
        if (Syntax.Sides is not ("order" or "ergative") || own < 0 || words[own].Features is not { Poss: PossFeature.Yes, Person: PersonFeature.Third, Gender: not (GenderFeature.Masc or GenderFeature.Fem) })
        {
            return null;
        }

        return ClausesOf(phrase.Words.Sentence).Where(c => c.Predicate < phrase.Words.First).SelectMany(c => c.Arguments)
            .LastOrDefault(a => a is { Function: Function.Actor or Function.Single, Phrase.IsPronoun: false } && a.Phrase.Words.End <= phrase.Words.First && ClassesOf(a.Phrase).Any(c => c is "armed" or "state" or "organisation" or "place"))?.Phrase;
    }

    /// <summary>Where order tells: whose planes or vehicles a compound names ("air force helicopters", "army tanks"); null where it names no armed body.</summary>
    public Phrase? ModifyingOwner(Phrase phrase) =>
        Syntax.Sides == "order" && MentionsIn(phrase).OfType<ActorMention>().LastOrDefault(m => m.Class is "state" or "armed" && m.Words.First >= phrase.Words.First && m.Words.End <= phrase.Head) is { } body
            ? new Phrase(phrase.Words with { End = body.Words.End }, body.Head, CaseFeature.None)
            : null;

    /// <summary>"Russian drones", "Israel's planes", "дроны ВСУ", "ისრაელის თვითმფრინავები": the country or armed body whose weapons or planes a phrase names; null where it names none.</summary>
    public Phrase? WielderOf(Phrase phrase)
    {
        if (LandBefore(phrase.Words.Sentence, phrase.Head) is { } land)
        {
            return land;
        }

        var owner = phrase.Whole is not { } whole || Syntax.Sides == "order" ? null : MentionsOf(phrase.Words.Sentence).FirstOrDefault(m => whole.Contains(m.Words) && m.Head != phrase.Head
            && (m is PlaceMention { Place.Precision: PlacePrecision.Country } && Report.Sentences[phrase.Words.Sentence].Words[m.Head].Features.Case == CaseFeature.Gen || m is ActorMention { Class: "armed" or "state" }));
        return owner is null ? null : new Phrase(owner.Words, owner.Head, CaseFeature.None);
    }

    /// <summary>The country that a word before a noun names, with nothing but attributes and nouns of its compound between; null for none.</summary>
    public Phrase? LandBefore(int sentence, int noun)
    {
        var words = Report.Sentences[sentence].Words;
        // "ისრაელის მიმართულებით": what a postposition takes is tied to the verb.
        if (Syntax.Sides == "ergative" && Syntax.RelationOf(words[noun].Lower) != Relation.None)
        {
            return null;
        }

        // "Полицейский рейд": or the force.
        if (Syntax.Sides == "accusative" && noun > 0 && words[noun - 1] is { Upos: Upos.ADJ } force && MentionsOf(sentence).FirstOrDefault(m => m is ActorMention { Class: "armed" or "state" } && m.Head == noun - 1) is { } body && force.Features.Case == words[noun].Features.Case)
        {
            return new Phrase(body.Words, body.Head, CaseFeature.None);
        }

        var land = MentionsOf(sentence).LastOrDefault(m => m.Words.End <= noun && m is DemonymMention { Country: not null } or PlaceMention { Place.Precision: PlacePrecision.Country });
        return land is not null && noun - land.Words.End <= CompoundReach && (land is DemonymMention && words[land.Head].Upos == Upos.ADJ || land is PlaceMention && (land.Words.End == noun - 1 && words[land.Words.End] is { Upos: Upos.PART, Features.Case: CaseFeature.Gen } || words[land.Head].Features.Case == CaseFeature.Gen))
            && Enumerable.Range(land.Words.End, noun - land.Words.End).All(i => words[i].Upos is Upos.ADJ or Upos.NOUN or Upos.PART && (words[i].Upos != Upos.NOUN || actors.All(words[i].Lemma).Any(a => a.Class is "weapon" or "aircraft" or "drone")))
            ? new Phrase(land.Words, land.Head, CaseFeature.None) : null;
    }

    /// <summary>Where order tells: the body of its own name that "the group" points back to, of the same sector or armed, up to three sentences before; null for none.</summary>
    public ActorMention? NamedBefore(Phrase phrase, ActorMention actor)
    {
        var words = Report.Sentences[phrase.Words.Sentence].Words;
        var isOrder = Syntax.Sides == "order";
        if (actor is not { IsNamed: false, Kind: ActorKind.Organisation, Class: "organisation" } || words[phrase.Head].Features.Number != NumberFeature.Sing || phrase.Whole is { } whole && whole != phrase.Words
            || (isOrder ? words[phrase.Words.First] is not { Upos: Upos.DET, Features.Definite: DefiniteFeature.Def } || phrase.Words.End - phrase.Words.First != 2 : phrase.Words.End - phrase.Words.First > 1 && !IsThis(words[phrase.Words.First])))
        {
            return null;
        }

        for (var s = phrase.Words.Sentence - 1; s >= Math.Max(0, phrase.Words.Sentence - NamedReach) && Report.Sentences[s].Sentence.Part == Report.Sentences[phrase.Words.Sentence].Sentence.Part; s--)
        {
            if (MentionsOf(s).OfType<ActorMention>().LastOrDefault(a => a is { IsNamed: true, IsAround: false, Kind: not ActorKind.Person } && (a.Sector == actor.Sector || a.Class == "armed" && actor.Sector is null or "NGO")) is { } named)
            {
                return named;
            }
        }

        return null;

        // "Эта организация", "ეს ორგანიზაცია": without articles the bare noun, or one with a word that points.
        bool IsThis(Word word) => phrase.Words.End - phrase.Words.First == 2 && word.Features.PronType == PronTypeFeature.Dem;
    }

    /// <summary>Whether a phrase names nobody ("no group", "not a single officer").</summary>
    public bool IsNobody(Phrase phrase)
    {
        var words = Report.Sentences[phrase.Words.Sentence].Words;
        // "Ни один человек", "пострадавших нет": where case tells.
        if (Syntax.Sides == "accusative")
        {
            // "Открыли стрельбу в воздух".
            // "Шахта имени Костенко": whose name a thing bears.
            // "По статье 105 УК РФ": whose code of law it is.
            return Syntax.RoleOf(words[phrase.Head].Lemma) is "nobody" or "code" || phrase is { Marker: null, Words.First: > 0 } && Syntax.RoleOf(words[phrase.Words.First - 1].Lemma) == "code" || phrase.Words.First > 0 && Syntax.RoleOf(words[phrase.Words.First - 1].Lower) == "honours" || phrase.Words.First > 0 && words[phrase.Words.First].Upos == Upos.DET && words[phrase.Words.First - 1].Upos == Upos.PART && Syntax.IsNegation(words[phrase.Words.First - 1])
                || phrase is { Marker: null, Case: CaseFeature.Gen } && phrase.Words.End < words.Length && words[phrase.Words.End].Upos is Upos.PART or Upos.VERB && Syntax.IsNegation(words[phrase.Words.End]) && (phrase.Words.End + 1 == words.Length || words[phrase.Words.End + 1].Upos == Upos.PUNCT);
        }

        return Syntax.Sides == "order" && Syntax.NamesNobody(words, phrase.Words.First) && (Syntax.IsNegation(words[phrase.Words.First]) || phrase.Words.End == words.Length || words[phrase.Words.End].Upos != Upos.NOUN);
    }

    /// <summary>Where order tells: a bare name of a town where only persons and bodies can be meant ("arrested Johnson").</summary>
    public bool IsNamesake(Phrase phrase, ImmutableArray<string> classes)
    {
        if (Syntax.Sides != "order" || phrase.Marker is not null || !classes.Contains("people") || classes.Contains("place"))
        {
            return false;
        }

        var words = Report.Sentences[phrase.Words.Sentence].Words;
        return words[phrase.Head].Upos == Upos.PROPN && Enumerable.Range(phrase.Words.First, phrase.Words.End - phrase.Words.First).All(i => words[i].Upos == Upos.PROPN)
            && MentionsIn(phrase).Any() && MentionsIn(phrase).All(m => m is PlaceMention { Place.Precision: not (PlacePrecision.Country or PlacePrecision.Region) });
    }

    /// <summary>Whether a verb by itself says that somebody refuses ("rejected", "отверг").</summary>
    /// <param name="verb">The verb.</param>
    /// <param name="particle">The word after it, which may belong to it ("rule out"); null for none.</param>
    public bool IsRefusal(Word verb, Word? particle = null) => patterns.Find(verb.Lemma).Any(t => t is { Kind: Patterns.TriggerKind.Verb } && (t.Others.IsEmpty || t.Others is [var other] && other == particle?.Lower) && patterns.Frames[patterns.Units[t.Unit].Frame].Event == "REJECT");

    /// <summary>The happenings that a word may name as a noun by itself.</summary>
    public IEnumerable<Patterns.Frame> FramesOf(int sentence, int word) =>
        patterns.Find(Report.Sentences[sentence].Words[word].Lemma).Where(t => t is { Kind: Patterns.TriggerKind.Noun, Others.IsEmpty: true }).Select(t => patterns.Frames[patterns.Units[t.Unit].Frame]);

    /// <summary>"Three children were killed by a landmine": which of some measures a verb by itself counts whom it befalls by, of whatever act a combination makes it; null for none.</summary>
    public string? MeasureOf(Clause clause, params ReadOnlySpan<string> measures)
    {
        foreach (var trigger in clause.Kind == PredicateKind.Nominal ? [] : patterns.Find(Report.Sentences[clause.Sentence].Words[clause.Predicate].Lemma))
        {
            if (trigger is { Kind: Patterns.TriggerKind.Verb, Others.IsEmpty: true } && patterns.Frames[patterns.Units[trigger.Unit].Frame].RecipientMeasure is { } measure && measures.Contains(measure))
            {
                return measure;
            }
        }

        return null;
    }

    /// <summary>Whether a word by itself says of persons that they are hurt ("injured", "пострадавший").</summary>
    public bool IsHurt(Word word) => word.Analyses.Any(a => patterns.Find(a.Lemma).Any(t => t.Others.IsEmpty && patterns.Frames[patterns.Units[t.Unit].Frame] is { RecipientMeasure: "injured" }));

    /// <summary>A measure that stands for whoever has it: "the 22-year-old".</summary>
    public bool IsAge(QuantityMention measure) => measure.Unit is { } unit && Syntax.RoleOf(unit) == "age";

    /// <summary>"A famous actor", "известный адвокат": whether who somebody is says that he is well known.</summary>
    public bool IsProminent(Phrase phrase)
    {
        var words = Report.Sentences[phrase.Words.Sentence].Words;
        return Enumerable.Range(phrase.Words.First, phrase.Words.End - phrase.Words.First).Any(i => Syntax.RoleOf(words[i].Lemma) == "prominent");
    }

    /// <summary>Whether a phrase names a base, post or checkpoint of armed men.</summary>
    public bool IsBase(Phrase phrase) => ClassesOf(phrase).Contains("base");

    /// <summary>Whether a phrase names vehicles, and nobody in them.</summary>
    public bool IsVehicle(Phrase phrase) => ClassesOf(phrase) is var classes && classes.Contains("vehicle") && !classes.Contains("people");

    /// <summary>Whether a phrase names a building, which kills nobody by its own will.</summary>
    public bool IsBuilding(Phrase phrase) => ClassesOf(phrase).All(c => c is "building" or "count") && ClassesOf(phrase).Contains("building");

    /// <summary>Whether a phrase names a house, vehicle or the like, to which something can be done.</summary>
    public bool IsProperty(Phrase phrase) => ClassesOf(phrase).Any(c => c is "building" or "vehicle" or "base");

    /// <summary>Whether a noun names a weapon that somebody does something to, not with ("a tin containing grenades was found", "destroyed nine mortars", "флот получил ракеты").</summary>
    public bool IsIdleWeapon(Patterns.PatternMatch match)
    {
        var clause = match.Clause;
        var words = Report.Sentences[clause.Sentence].Words;
        var isMunition = Syntax.RoleOf(words[clause.Predicate].Lemma) == "munition" || actors.All(words[clause.Predicate].Lemma).Any(a => a.Class is "weapon" or "aircraft" or "drone");
        // "The lorry carried missiles", "showed everything from attack helicopters to tanks".
        if (isMunition && ClausesOf(clause.Sentence).Any(c => c.Kind != PredicateKind.Nominal && Syntax.RoleOf(words[c.Predicate].Lemma + " weapon") == "equips" && !(c.Predicate + 1 < words.Length && Syntax.RoleOf(words[c.Predicate + 1].Lower) == "particle")
            && (c.Arguments.Any(a => a.Function == Function.Undergoer && a.Phrase.Head == clause.Predicate) || clause.Tie == Relation.Source && clause.Parent is { } parent && Clauses[parent] == c)))
        {
            return true;
        }

        if (Syntax.Sides != "order")
        {
            return false;
        }

        // "Armed with rifles and grenades", "looking for bombs", "pieces of artillery": what somebody only has, gets or looks for.
        var tie = clause.Predicate - 1;
        while (tie > 0 && (words[tie].Upos is Upos.NOUN or Upos.PROPN or Upos.ADJ or Upos.NUM or Upos.DET or Upos.CCONJ or Upos.X || words[tie].Token.Form == ","))
        {
            tie--;
        }

        if (tie > 0 && Syntax.RelationOf(words[tie].Lower) is Relation.Comitative or Relation.Beneficiary or Relation.Genitive && Syntax.RoleOf(words[tie - 1].Lemma) == "equips")
        {
            return true;
        }

        // "The bomb, which had been hidden in a cart, killed a vendor": what kills is not idle.
        return match.Recipients.IsEmpty && actors.All(words[clause.Predicate].Lemma).Any(a => a.Class == "weapon")
            && !ClausesOf(clause.Sentence).Any(c => c.Kind == PredicateKind.Finite && c.Arguments.Any(a => a.Function == Function.Actor && a.Phrase.Head == clause.Predicate))
            && ClausesOf(clause.Sentence).Any(c => c.Kind != PredicateKind.Nominal && c.Arguments.Any(a => a.Function == Function.Undergoer && a.Phrase.Head == clause.Predicate)
                && Syntax.RoleOf(words[c.Predicate].Lemma) is not ("does" or "asserts") && !patterns.Find(words[c.Predicate].Lemma).Any(t => t is { Kind: Patterns.TriggerKind.Verb } && t.Others.Contains(words[clause.Predicate].Lemma)));
    }

    /// <summary>Whether a phrase names a weapon or what drops one.</summary>
    public bool IsWeapon(Phrase phrase) => ClassesOf(phrase).Any(c => c is "weapon" or "aircraft" or "drone");

    /// <summary>Whether a word stands where any word has a capital: at the beginning, or after a mark.</summary>
    private bool OpensText(int sentence, int word) => word == 0 || Report.Sentences[sentence].Words[word - 1].Token.Form switch
    {
        ":" or "—" or "«" => true,
        "\"" => Report.Sentences[sentence].Words.Take(word - 1).Count(w => w.Token.Form == "\"") % 2 == 0,
        _ => false,
    };

    /// <summary>Whether a head that no table knows may name a person or body, where the pack knows the other nouns ("sadhus", "kar sevaks").</summary>
    public bool MayBePerson(Phrase phrase)
    {
        var word = Report.Sentences[phrase.Words.Sentence].Words[phrase.Head];
        var unknown = (actors.KnowsNouns ? word.Best.IsGuess : word.Features.Animacy == AnimacyFeature.None) && actors.All(word.Lemma).IsEmpty;
        return unknown && !phrase.IsPronoun && word.Token.Kind == Text.TokenKind.Word
            && word.Upos is Upos.NOUN or Upos.PROPN && !MentionsIn(phrase).Any(m => m is PlaceMention or TimeMention && m.Words.Contains(phrase.Words.Sentence, phrase.Head));
    }

    /// <summary>"«Зелёный голос» обвинил", "„მწვანე ხმამ“ დაგმო", "Green Voice condemned": a name that no table has, in quotation marks of its own or of several words with capitals where such tell names, may be a body's.</summary>
    private bool IsUnknownBody(Phrase phrase, ImmutableArray<Word> words)
    {
        var (first, end) = (phrase.Words.First, phrase.Words.End);
        if (phrase.IsPronoun || phrase.Marker is not null || words[phrase.Head].Upos is not (Upos.NOUN or Upos.PROPN or Upos.X) || MentionsIn(phrase).Any(m => m is not DemonymMention))
        {
            return false;
        }

        // "«Дом прав человека»", "„ადამიანის უფლებათა სახლმა“": up to the marks, whosever it is.
        (first, end) = phrase.Whole is { } whole && whole != phrase.Words ? (whole.First, whole.End) : (first, end);
        while (first > 0 && Syntax.Sides == "ergative" && words[first - 1] is { Upos: Upos.NOUN or Upos.ADJ, Features.Case: CaseFeature.Gen })
        {
            first--;
        }

        var isQuoted = first > 0 && end < words.Length && PhraseFinder.IsOpeningQuote(words[first - 1]) && PhraseFinder.IsClosingQuote(words[end]) && !(first > 1 && words[first - 2].Upos is Upos.NOUN or Upos.ADP or Upos.VERB);
        return isQuoted ? Text.Letters.IsWithoutCase(words[first].Token.Form[0]) || char.IsUpper(words[first].Token.Form[0])
            : Syntax.Sides == "order" && caseTells && end - first is 2 or 3 && Enumerable.Range(first, end - first).All(i => words[i].Token.Kind == Text.TokenKind.Word && char.IsUpper(words[i].Token.Form[0]) && words[i].Token.Form.Any(char.IsLower));
    }

    /// <summary>Whether an event noun only says who somebody is ("участники акции", "აქციის 53 მონაწილე", "Courtney Gale"): part of a name that the pack has, or of a person's.</summary>
    public bool NamesActor(Clause clause)
    {
        var words = Report.Sentences[clause.Sentence].Words;
        // "The Committee for the Prohibition of …": a word of a body's name tells nothing.
        if (around.Contains(clause.Sentence) && around[clause.Sentence].Any(a => a.IsNamed && a.Head != clause.Predicate && a.Words.Contains(clause.Sentence, clause.Predicate)) || MentionsOf(clause.Sentence).Any(m => m is ActorMention actor && (m.Head != clause.Predicate || actor is { Kind: ActorKind.Person, IsNamed: true }) && m.Words.Contains(clause.Sentence, clause.Predicate)))
        {
            return true;
        }

        var next = clause.Predicate + 1;
        while (next < words.Length && (words[next].IsNumber))
        {
            next++;
        }

        return next < words.Length && next > clause.Predicate + 1 && words[next].Analyses.Any(a => actors.Find(words[clause.Predicate].Lemma + " " + a.Lemma) is not null);
    }

    /// <summary>Who acts by a compound noun ("police firing", "mob attack"): the modifier before the event noun; null for none.</summary>
    public Phrase? ModifyingActor(Clause clause, Patterns.Frame frame)
    {
        if (Syntax.Sides != "order")
        {
            return null;
        }

        var words = Report.Sentences[clause.Sentence].Words;
        for (var i = clause.Predicate - 1; i >= clause.Extent.First && words[i].Upos is Upos.NOUN or Upos.PROPN or Upos.ADJ; i--)
        {
            var phrase = Single(clause.Sentence, i);
            // "Terrorist bombing": of what kind the deed is, not whose.
            if (Syntax.RoleOf(words[i].Lemma) != "kind" && ClassesOf(phrase).Any(c => c is "state" or "armed" or "crowd" && (frame.ActorClasses.IsEmpty || frame.ActorClasses.Contains(c))))
            {
                return phrase;
            }
        }

        return null;
    }

    /// <summary>One word as a phrase of its own.</summary>
    public static Phrase Single(int sentence, int word) => new(new WordRange(sentence, word, word + 1), word, CaseFeature.None);

    /// <summary>Semantic classes of a phrase's head; empty when nothing is known of it.</summary>
    public ImmutableArray<string> ClassesOf(Phrase phrase)
    {
        var key = (phrase.Words, phrase.Head, phrase.IsPronoun);
        if (!classes.TryGetValue(key, out var known))
        {
            var found = new List<string>();
            AddClasses(phrase, found);
            classes[key] = known = [.. found];
        }

        return known;
    }

    /// <summary>"მომიტინგეთა ნაწილმა ღობე გადაანგრია": where what owns stands before, those of whom a group or part is; null for none.</summary>
    public Phrase? ContentOf(Phrase container)
    {
        var (words, owner) = (Report.Sentences[container.Words.Sentence].Words, container.Words.First - 1);
        return Syntax.Sides == "ergative" && owner >= 0 && Syntax.RoleOf(words[container.Head].Lemma) == "container" && words[owner] is { Upos: Upos.NOUN or Upos.PROPN, Best.Adposition: null, Features: { Case: CaseFeature.Gen, VerbForm: VerbFormFeature.None } }
            && !MentionsIn(container).Any(m => m is ActorMention { IsNamed: true }) ? Single(container.Words.Sentence, owner) : null;
    }

    /// <summary>"Sudanese and Ethiopian troops": where order tells, the noun that a people's adjective has in common with the one joined to it; null for none.</summary>
    public Phrase? SharedHead(Phrase phrase)
    {
        var (words, noun) = (Report.Sentences[phrase.Words.Sentence].Words, phrase.Words.End + 1);
        if (Syntax.Sides != "order" || phrase.Head != phrase.Words.End - 1 || noun + 1 >= words.Length || words[noun - 1].Upos != Upos.CCONJ || !IsOfLand(phrase.Head) || !IsOfLand(noun))
        {
            return null;
        }

        do
        {
            noun++;
        }
        while (noun < words.Length && words[noun].Upos is Upos.ADJ);
        return noun < words.Length && words[noun].Upos == Upos.NOUN ? Single(phrase.Words.Sentence, noun) : null;

        // "Congolese and Rwandan-backed forces".
        bool IsOfLand(int at) => char.IsUpper(words[at].Token.Form[0]) && (MentionsOf(phrase.Words.Sentence).Any(m => m is DemonymMention && m.Head == at) || at > phrase.Head && words[at].Token.Form.IndexOf('-', StringComparison.Ordinal) > 2);
    }

    /// <summary>"Ten of the detained", "those arrested in May": where order tells, whether a past participle stands for the persons of a phrase.</summary>
    private bool IsOfParticiple(Phrase phrase)
    {
        var words = Report.Sentences[phrase.Words.Sentence].Words;
        var (end, whole) = (phrase.Words.End, phrase.Whole?.End ?? phrase.Words.End);
        return Syntax.Sides == "order" && (IsPast(whole - 1) && whole > 1 && words[whole - 2] is { Upos: Upos.DET, Features.Definite: DefiniteFeature.Def } || end < words.Length && words[phrase.Head].Features is { PronType: PronTypeFeature.Dem, Number: NumberFeature.Plur } && phrase.Head == end - 1 && IsPast(end));

        bool IsPast(int at) => words[at] is { Upos: Upos.VERB, Features: { VerbForm: VerbFormFeature.Part, Tense: TenseFeature.Past } };
    }

    /// <summary>The two sides joined into the one word that a phrase is ("US-Iran"); null for none.</summary>
    public PairMention? PairOf(Phrase phrase) =>
        phrase.Words.End - phrase.Words.First == 1 ? MentionsOf(phrase.Words.Sentence).OfType<PairMention>().FirstOrDefault(p => p.Head == phrase.Head) : null;

    private void AddClasses(Phrase phrase, List<string> found)
    {
        if (PairOf(phrase) is { } pair)
        {
            foreach (var side in pair.Sides)
            {
                found.AddRange(side is ActorMention { Class: { } named } actor ? actor.Sector is { } sector ? [named, sector] : [named] : ["place", "state"]);
            }

            return;
        }

        if (TwoSides(phrase) is { } two)
        {
            found.AddRange(two.One.Concat(two.Other).SelectMany(s => ClassesOf(s)));
            return;
        }

        if (ContentOf(phrase) is { } content && ClassesOf(content) is var kinds && kinds.Any(k => k is "people" or "crowd" or "armed" or "office" || k is "place" or "territory" && actors.All(Report.Sentences[phrase.Words.Sentence].Words[phrase.Head].Lemma).IsEmpty))
        {
            found.AddRange(kinds);
            return;
        }

        if (phrase.IsPronoun && Speaker(phrase) is { } speaker)
        {
            found.AddRange(ClassesOf(speaker));
        }

        if (IsOfParticiple(phrase))
        {
            found.Add("people");
        }

        if (SharedHead(phrase) is { } shared)
        {
            found.AddRange(ClassesOf(shared));
        }

        var words = Report.Sentences[phrase.Words.Sentence].Words;
        foreach (var reading in words[phrase.Head].Analyses)
        {
            var lemmas = reading.Lemma;
            for (var first = phrase.Head; first >= Math.Max(0, phrase.Head - actors.Longest + 1); first--)
            {
                if (first < phrase.Head)
                {
                    if (!actors.IsTail(lemmas))
                    {
                        break;
                    }

                    if (words[first].Token.Kind == Text.TokenKind.Number)
                    {
                        continue;
                    }

                    lemmas = words[first].Lemma + " " + lemmas;
                }

                foreach (var word in actors.All(lemmas))
                {
                    found.Add(word.Class);
                    if (word.Sector is not null)
                    {
                        found.Add(word.Sector);
                    }
                }
            }
        }

        // "Остальных отпустили": an attribute alone in the accusative of the living stands for persons.
        if (Syntax.Sides == "accusative" && phrase.Words.End - phrase.Words.First == 1 && words[phrase.Head] is { Upos: Upos.DET or Upos.ADJ or Upos.PRON } alone && Syntax.RoleOf(alone.Lemma) is "rest" or "foreign" && alone.Analyses.Any(static a => a.Features.Case == CaseFeature.Acc && a.Features.Animacy != AnimacyFeature.Inan))
        {
            found.Add("people");
        }

        // "სოციალური ქსელი X": a name in foreign letters is what the noun right before it says.
        if (Syntax.Sides == "ergative" && phrase.Head > phrase.Words.First && char.IsAsciiLetter(words[phrase.Head].Token.Form[0]) && words[phrase.Head - 1].Upos == Upos.NOUN)
        {
            AddClasses(phrase with { Head = phrase.Head - 1 }, found);
        }

        // "The far-right party Vox": so is a name right behind a noun that says what it is, where order tells.
        if (Syntax.Sides == "order" && found.Count == 0 && phrase.Head > phrase.Words.First && caseTells && char.IsUpper(words[phrase.Head].Token.Form[0]) && words[phrase.Head - 1].Upos == Upos.NOUN && char.IsLower(words[phrase.Head - 1].Token.Form[0]))
        {
            AddClasses(phrase with { Head = phrase.Head - 1 }, found);
        }

        // "გაერთიანებამ (ECOWAS)": what no table knows is what its short name in brackets is.
        if (found.Count == 0 && phrase.Words.End + 2 < words.Length && words[phrase.Words.End].Token.Form == "(" && words[phrase.Words.End + 2].Token.Form == ")")
        {
            found.AddRange(actors.All(words[phrase.Words.End + 1].Lower).SelectMany(w => w.Sector is { } sector ? new[] { w.Class, sector } : [w.Class]));
        }

        // "Six of them were beaten", "шестерых из них избили", "მათგან ექვსი სცემეს": a part of those of whom the sentence before told.
        if (words[phrase.Head].IsNumber && phrase.Words.Sentence > 0 && !phrase.IsPronoun && phrase.Head + 1 == phrase.Words.End && MentionsIn(phrase).Any(m => m is QuantityMention { Unit: null, IsLabel: false }) && WholeOf(phrase) is { Words.Sentence: var told } && told < phrase.Words.Sentence)
        {
            found.Add("people");
        }

        foreach (var word in words[phrase.Head].Best.IsGuess ? actors.All(words[phrase.Head].Lower) : [])
        {
            found.Add(word.Class);
        }

        if (phrase.IsPronoun && IsQuantity(words[phrase.Head]))
        {
            found.Add("people");
        }

        if (phrase.IsPronoun && words[phrase.Head].Features is { PronType: PronTypeFeature.Prs or PronTypeFeature.Rel, Gender: not GenderFeature.Neut } or { Person: not PersonFeature.None, Gender: not GenderFeature.Neut })
        {
            found.Add("people");
        }

        // "Hundreds of Red Shirts who camp in the park": of what a word that stands for persons goes on.
        if (Syntax.Sides == "order" && !phrase.IsPronoun && found.Count == 0 && phrase.Words.End + 1 < words.Length && (Syntax.RoleOf(words[phrase.Words.End].Lower) == "bearer" || words[phrase.Words.End].Token.Form == "," && Syntax.RoleOf(words[phrase.Words.End + 1].Lower) == "bearer"))
        {
            found.Add("people");
        }

        // "The sides agreed", "the West imposed": who is party to something.
        if (Syntax.RoleOf(words[phrase.Head].Lemma) is { } role && (role == "parties" && (words[phrase.Head].Features.Number == NumberFeature.Plur || words[phrase.Words.First].Upos == Upos.NUM || MentionsIn(phrase).Any(m => m is DemonymMention)) || role == "bloc" && (!caseTells || char.IsUpper(words[phrase.Head].Token.Form[0]))))
        {
            found.Add("organisation");
        }

        if (found.TrueForAll(static c => c == "building") && IsUnknownBody(phrase, words))
        {
            found.Add("organisation");
        }

        // "The country left the bloc": a country acts under that name too.
        if (Syntax.RoleOf(words[phrase.Head].Lemma) == "homeland")
        {
            found.Add("place");
        }

        var head = words[phrase.Head];
        var isNumber = head.IsNumber;
        // "At the entrance of a hotel": a part of a building is of its kind.
        if (Syntax.RoleOf(head.Lemma) is "container" or "tally" || Syntax.Sides == "order" && head.Upos == Upos.NOUN && phrase.Head + 1 < words.Length && Syntax.RelationOf(words[phrase.Head + 1].Lower) == Relation.Genitive && Syntax.RoleOf(head.Lemma + " of") == "section" || isNumber && phrase.Head + 1 < words.Length && (Syntax.RelationOf(words[phrase.Head + 1].Lower) is Relation.Genitive or Relation.Among
            // "Семь из девяти беспилотников".
            || Syntax.Sides == "accusative" && phrase.Head + 2 < words.Length && words[phrase.Head + 2].IsNumber && Syntax.RelationOf(words[phrase.Head + 1].Lower) == Relation.Source))
        {
            // "The Islamic State's northern unit": likewise.
            if (Syntax.Sides == "order" && MentionsIn(phrase).OfType<ActorMention>().FirstOrDefault(a => a.IsNamed && a.Words.End <= phrase.Head) is { Class: { } whose })
            {
                found.Add(whose);
            }

            // "Rebel units": whose they are; "a group of militants": what it is a group of.
            if (Syntax.Sides == "order" && phrase.Head > phrase.Words.First)
            {
                foreach (var word in actors.All(words[phrase.Head - 1].Lemma))
                {
                    found.Add(word.Class);
                }
            }

            for (var i = phrase.Head + 1; i < Math.Min(words.Length, phrase.Head + ContainerReach); i++)
            {
                foreach (var word in actors.All(words[i].Lemma).Concat(words[i].Lower == words[i].Lemma ? [] : actors.All(words[i].Lower)))
                {
                    found.Add(word.Class);
                    if (word.Sector is not null)
                    {
                        found.Add(word.Sector);
                    }
                }

                // "Some of the deserters": a word of the table of nouns.
                if (Syntax.Sides == "order" && words[i].Upos == Upos.NOUN && actors.ClassOf(words[i].Lemma) is { } sort && (sort == "people" || Syntax.RoleOf(head.Lemma + " of") == "section") && actors.All(words[i].Lemma).IsEmpty)
                {
                    found.Add(sort);
                }

                // "A batch of fighter jets": to the end of the compound; "десятки тысяч человек": past what is counted in.
                if (words[i].Upos == Upos.NOUN && !words[i].IsNumber && Syntax.RoleOf(words[i].Lemma) != "container" && !(Syntax.Sides == "order" && i + 1 < words.Length && words[i + 1].Upos == Upos.NOUN))
                {
                    break;
                }
            }
        }

        if (head.Upos == Upos.NOUN && actors.IsIdea(head.Lemma))
        {
            found.Add("idea");
        }

        if (head.Upos == Upos.NOUN && actors.ClassOf(head.Lemma) is { } kind && actors.All(head.Lemma).IsEmpty)
        {
            found.Add(kind);
        }

        if (head.Upos == Upos.PROPN && head.Features.NameType is not (NameTypeFeature.None or NameTypeFeature.Geo))
        {
            found.Add("people");
        }

        if (head.Features.Animacy == AnimacyFeature.Anim && head.Upos is Upos.NOUN or Upos.PROPN && actors.All(head.Lemma).IsEmpty)
        {
            found.Add("people");
        }

        if (head.Upos == Upos.PROPN && actors.All(head.Lemma).IsEmpty && (phrase.Head > 0 || head.Analyses.All(a => a.Upos == Upos.PROPN)) && (char.IsUpper(head.Token.Form[0]) || !caseTells) && !MentionsIn(phrase).Any(m => m is PlaceMention && m.Words.Contains(phrase.Words.Sentence, phrase.Head)))
        {
            found.Add("people");
        }

        foreach (var mention in MentionsIn(phrase))
        {
            switch (mention)
            {
                case ActorMention { Class: { } known } actor when actor.Words.Contains(phrase.Words.Sentence, phrase.Head) || actor.Head == phrase.Head:
                    found.Add(known);
                    if (actor.Sector is not null)
                    {
                        found.Add(actor.Sector);
                    }

                    if (actor.Kind == ActorKind.Person)
                    {
                        found.Add("office");
                    }

                    break;
                case ActorMention { Class: "office" } title when title.Head < phrase.Head && title.Words.First >= phrase.Words.First && head.Upos == Upos.PROPN:
                    found.Add("office");
                    break;
                case ActorMention { Class: { } service, Kind: ActorKind.Group } rank when IsNameWord(head) && rank.Words.First >= phrase.Words.First && rank.Words.End <= phrase.Head && Enumerable.Range(rank.Words.End, phrase.Head - rank.Words.End).All(i => IsNameWord(words[i])):
                    // "Inspector k m rao", without capitals: words that no table knows or that are names, after a rank, say who bears it.
                    found.Add(service);
                    if (rank.Sector is not null)
                    {
                        found.Add(rank.Sector);
                    }

                    break;
                case PlaceMention place when place.Words.Contains(phrase.Words.Sentence, phrase.Head):
                    found.Add("place");
                    break;
                case DemonymMention demonym when demonym.Words.Contains(phrase.Words.Sentence, phrase.Head):
                    found.Add("people");
                    break;
                // "The 22-year-old died".
                case QuantityMention { Unit: not null } age when IsAge(age) && age.Words.Contains(phrase.Words.Sentence, phrase.Head):
                    found.Add("people");
                    found.Add("CVL");
                    break;
                case QuantityMention { Unit: null, IsLabel: false } quantity when quantity.Words.Contains(phrase.Words.Sentence, phrase.Head):
                    found.Add("count");
                    break;
            }
        }
    }

    private static bool IsNameWord(Word word) => word.Best.IsGuess || word.Upos is Upos.PROPN or Upos.X || word.Lower.Length <= 2;

    /// <summary>"Погибших уже двадцать", "раненых — до 22", "пострадавших насчитывается 600": where case tells, the number that is said of those in the genitive before it; null for none.</summary>
    private QuantityMention? SaidOfCounted(Clause clause)
    {
        var words = Report.Sentences[clause.Sentence].Words;
        if (Syntax.Sides != "accusative" || clause.Kind != PredicateKind.Nominal || !words[clause.Predicate].Analyses.Any(a => a.Features is { Case: CaseFeature.Gen, Number: NumberFeature.Plur }))
        {
            return null;
        }

        return MentionsOf(clause.Sentence).OfType<QuantityMention>().FirstOrDefault(q => q is { Unit: null, IsLabel: false } && q.Words.First > clause.Predicate && q.Words.First - clause.Predicate <= CountedReach
            && Enumerable.Range(clause.Predicate + 1, q.Words.First - clause.Predicate - 1).All(i => words[i] is { Upos: Upos.ADV or Upos.PART or Upos.ADP } or { Upos: Upos.VERB, Features: { Number: NumberFeature.Sing, VerbForm: VerbFormFeature.Fin } } || words[i].Token.Form is "—" or "–" or "-")
            && (q.Words.End >= words.Length || words[q.Words.End] is var next && (next.Token.Kind == Text.TokenKind.Punctuation || next.Upos == Upos.CCONJ || next is { Upos: Upos.NOUN, Features.Animacy: AnimacyFeature.Anim })));
    }

    /// <summary>A bare number before the predicate that counts whom it befell ("and 53 injured"); default when there is none.</summary>
    public Phrase? IsCounted(Clause clause)
    {
        var quantity = MentionsOf(clause.Sentence).OfType<QuantityMention>()
            .FirstOrDefault(q => q is { Unit: null, IsLabel: false } && q.Words.End <= clause.Predicate && clause.Predicate - q.Words.End <= 2 && clause.Extent.First <= q.Words.First
                // "Took three villages" ("სამი სოფელი დაიკავა"): what a noun behind it names is counted, nobody else.
                && !(q.Words.End < clause.Predicate && Report.Sentences[clause.Sentence].Words[q.Words.End] is var next && (next.Upos == Upos.NOUN || Syntax.Sides == "accusative" && next.Token.Kind == Text.TokenKind.Punctuation)));
        quantity ??= SaidOfCounted(clause);
        // "დაშავდა 40-მდე": where case tells, also the last word behind it.
        quantity ??= Syntax.Sides != "ergative" ? null : MentionsOf(clause.Sentence).OfType<QuantityMention>().FirstOrDefault(q => q is { Unit: null, IsLabel: false } && q.Words.First == clause.Predicate + 1 && Report.Sentences[clause.Sentence].Words is var words
            && (q.Words.End >= words.Length || words[q.Words.End].Token.Kind == Text.TokenKind.Punctuation || words[q.Words.End].Upos == Upos.CCONJ));
        return quantity is null ? null : new Phrase(quantity.Words, quantity.Head, CaseFeature.None);
    }
}
