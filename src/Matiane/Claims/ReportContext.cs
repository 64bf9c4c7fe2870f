using System.Collections.Immutable;
using Matiane.Languages;
using Matiane.Mentions;
using Matiane.Morphology;
using Matiane.Syntax;

namespace Matiane.Claims;

/// <summary>What the coder asks of a report: what a phrase is, what it counts, which place governs.</summary>
internal sealed partial class ReportContext
{
    private const int ContainerReach = 6;
    private const int NamedReach = 3;
    private const int CapitalReach = 3;
    private const int IssuerReach = 6;
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
    private const int SomebodyReach = 8;

    // Kilometres, or miles, from a town within which something is still rather there than anywhere else that is told.
    private const int NearKilometres = 50;
    private const int OwnMentions = 3;
    private const int AmongReach = 5;
    private const int CountedReach = 4;
    private const int ShortestSurname = 5;
    private const int LongestQuoted = 5;

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
    private readonly NameWords names;
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
    private ImmutableArray<TimeValue?> days;
    private bool? isFeed;
    private Phrase? issuer;
    private readonly Dictionary<int, ImmutableArray<StateThingAt>> stateThings = [];
    private readonly StateWords stateWords;
    private bool isIssuerKnown;
    private Dictionary<(WordRange Words, int Head), ImmutableArray<Phrase>>? meant;

    public ReportContext(AnalysedReport report, ImmutableArray<Mention> mentions, ImmutableArray<Clause> clauses, ImmutableArray<Attribution> attributions, LanguagePack pack, IGazetteer gazetteer)
    {
        this.attributions = attributions;
        Clauses = clauses;
        clausesBySentence = clauses.ToLookup(c => c.Sentence);
        lemmas = new HashSet<string>?[report.Sentences.Length];
        caseTells = LetterCase.IsTelling(report);
        stateWords = pack.Get<StateWords>();
        Numbers = pack.Get<NumberWords>();
        names = pack.Get<NameWords>();
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

    public NumberWords Numbers { get; }

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

    /// <summary>Whether a clause is somebody's charge, demand, refusal, threat or praise.</summary>
    public bool IsWorded(Clause clause) => worded.Contains((clause.Sentence, clause.Predicate));

    /// <summary>Days from the day that a value of time begins with to the report's own; null where either is not told.</summary>
    public double? DaysSince(string? iso) => Report.Report.Published is { } published && TimeResolver.Day(iso) is { } day ? (published - day).TotalDays : null;

    /// <summary>Mentions of a sentence, in order.</summary>
    public ImmutableArray<Mention> MentionsOf(int sentence) => bySentence[sentence];

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
}
