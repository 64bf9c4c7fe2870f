using System.Collections.Immutable;
using Matiane.Mentions;
using Matiane.Morphology;
using Matiane.Patterns;
using Matiane.Syntax;
using Matiane.Text;

namespace Matiane.Claims;

/// <summary>Keeps apart what is told of games and stories: in a report or sentence full of such words a claim needs a public side or a toll.</summary>
internal sealed class TopicShield
{
    // Development figures: reports on sport and film have 4 to 12 such words in a hundred, others below 2.
    private const double DenseReport = 0.035;
    private const int FewestOfReport = 5;
    private const int ShortReport = 4;
    private const double FewNews = -2; // one word of hard news, not two

    private const int FewestOfSentence = 2;
    private const int FewestOfFull = 3;
    private const int FullPart = 4;

    // A notice of two or three sentences is of a game or a story when every eighth word is.
    private const int FewestOfNotice = 3;
    private const int NoticeWords = 40;
    private const double DenseNotice = 0.125;

    // Words between a work and the adposition of what it is about ("a book published in May about").
    private const int AboutReach = 3;

    // Words between a story and what is said to be in a part of it.
    private const int PartReach = 2;

    // Words of a work's name at most.
    private const int TitleReach = 6;

    // How much likelier a word is in a game or a story than in the news, as logarithms: of such a topic, often of one, of hard news, any other.
    private const double OfTopic = 2.4;
    private const double OfHint = 0.9;
    private const double OfNews = -1.5;
    private const double OfOther = -0.12;

    // What it costs that a report turns from news to a game or back, within a paragraph and between two, that it begins with one, and that a notice of two or three sentences does.
    private const double Turn = 3;
    private const double TurnOfParagraph = 2.5;
    private const double Opening = 1;
    private const double OpeningOfNotice = 4.5;

    private readonly int[] hits;
    private readonly bool[] isFull;
    private readonly bool[] isPlay;
    private readonly bool[] isOfStories;
    private readonly bool[] isNews;
    private readonly bool isNotice;
    private readonly TopicWords topics;

    public TopicShield(AnalysedReport report, TopicWords words)
    {
        topics = words;
        var sentences = report.Sentences;
        hits = new int[sentences.Length];
        isFull = new bool[hits.Length];
        isNews = new bool[hits.Length];
        var odds = new double[hits.Length];
        var (total, all) = (0, 0);
        var isQuote = false;
        for (var s = 0; s < hits.Length && !words.IsEmpty; s++)
        {
            var before = all;
            isQuote &= s > 0 && sentences[s].Sentence.Part == sentences[s - 1].Sentence.Part && sentences[s].Sentence.Paragraph == sentences[s - 1].Sentence.Paragraph;
            foreach (var word in sentences[s].Words)
            {
                // "My teenager has imposed a blockade on the bathroom": who tells of himself, or speaks to the reader, is no reporter.
                isQuote = word.Token.Form is "“" or "«" or "„" || word.Token.Form is not ("”" or "»") && (word.Token.Form == "\"" ? !isQuote : isQuote);
                odds[s] += !isQuote && word.Features.Person == PersonFeature.First && word.Upos is Upos.PRON or Upos.DET or Upos.VERB ? OfHint : 0;
                if (word.Upos is Upos.NOUN or Upos.VERB or Upos.ADJ or Upos.PROPN)
                {
                    all++;
                    hits[s] += words.Contains(word.Lemma) ? 1 : 0;
                    isNews[s] |= words.IsNews(word.Lemma);
                    odds[s] += words.IsNews(word.Lemma) ? OfNews : words.IsHint(word.Lemma) ? OfHint : words.Contains(word.Lemma) ? OfTopic : OfOther;
                }
            }

            // "Crushed Braga 4-1": a score beside such words.
            if (hits[s] > 0 && !isNews[s] && sentences[s].Words.Any(IsScore))
            {
                (hits[s], odds[s]) = (hits[s] + FewestOfSentence, odds[s] + OfTopic);
                isFull[s] = true;
            }

            total += hits[s];
            isFull[s] |= hits[s] >= FewestOfFull && hits[s] * FullPart >= all - before;
        }

        isPlay = Parts(odds, report);
        if (total >= FewestOfReport && total >= DenseReport * all && hits.Length > ShortReport)
        {
            for (var s = 0; s < hits.Length; s++)
            {
                isPlay[s] |= hits[s] > 0 || odds[s] > FewNews;
            }
        }

        isOfStories = StoryParts(report);
        isNotice = !isPlay.Contains(true) && total >= FewestOfNotice && all <= NoticeWords && total >= DenseNotice * all;
    }

    /// <summary>"4-1": two small numbers with a dash between.</summary>
    private static bool IsScore(Word word) =>
        word.Token.Form is { Length: 3 or 4 } form && form.IndexOfAny(['-', '–', ':']) is > 0 and < 3 and var dash && dash < form.Length - 1 && form.Where((_, i) => i != dash).All(char.IsAsciiDigit);

    /// <summary>Which sentences are of a part that names what tells a story.</summary>
    private bool[] StoryParts(AnalysedReport report)
    {
        var isStory = new bool[hits.Length];
        for (var (first, s) = (0, 0); s < hits.Length; s++)
        {
            first = s > 0 && isPlay[s] != isPlay[s - 1] ? s : first;
            if (!isStory[s] && report.Sentences[s].Words.Any(w => topics.IsStory(w.Lemma)))
            {
                for (var t = first; t < hits.Length && isPlay[t] == isPlay[s]; t++)
                {
                    isStory[t] = true;
                }
            }
        }

        return isStory;
    }

    /// <summary>Which sentences are of a game or a story, as the words of the sentences before and after tell too: the likeliest way through a report of parts.</summary>
    private static bool[] Parts(double[] odds, AnalysedReport report)
    {
        var isPlay = new bool[odds.Length];
        var stays = new (bool News, bool Play)[odds.Length];
        var (news, play) = (0.0, -(odds.Length < ShortReport ? OpeningOfNotice : Opening));
        for (var s = 0; s < odds.Length; s++)
        {
            if (s > 0)
            {
                var (before, here) = (report.Sentences[s - 1].Sentence, report.Sentences[s].Sentence);
                var turn = before.Part == here.Part && before.Paragraph == here.Paragraph ? Turn : TurnOfParagraph;
                stays[s] = (news >= play - turn, play >= news - turn);
                (news, play) = (Math.Max(news, play - turn), Math.Max(play, news - turn));
            }

            play += odds[s];
        }

        var isIn = play > news;
        for (var s = odds.Length - 1; s >= 0; s--)
        {
            isPlay[s] = isIn;
            isIn = isIn ? stays[s].Play : !stays[s].News;
        }

        return isPlay;
    }

    /// <summary>Number of such words in a sentence.</summary>
    public int WordsIn(int sentence) => hits[sentence];

    /// <summary>Whether a match is told of a game or a story.</summary>
    public bool Covers(PatternMatch match, ReportContext context)
    {
        var here = hits[match.Clause.Sentence];
        if (IsOfWork(match.Clause, context))
        {
            return true;
        }

        if (here > 0 && (match.Clause.Kind == PredicateKind.Nominal && IsTold(match.Clause, context) && MayTell(match.Clause, context) || IsInStory(match.Clause, context) || IsOfStory(match.Clause, context)) || IsToldByStory(match.Clause, context) || isOfStories[match.Clause.Sentence] && IsOfPart(match.Clause, context))
        {
            return true;
        }

        if (isPlay[match.Clause.Sentence] && (IsInTitle(match.Clause, context) || isOfStories[match.Clause.Sentence] && (IsInTitled(match.Clause, context) || IsToldAsStory(match, context))))
        {
            return true;
        }

        // "The team crushed Sweden", "the coach criticised the referee": what players and artists do to each other, however few the words.
        if (here > (match.Frame.Event == "ASSAULT" ? 0 : 1) && !match.Actors.IsEmpty && match.Frame is not { Event: "ASSAULT", Mode: "sexual" or "torture" } && !(match.Frame.Name == "beat" && match.Recipients.Any(r => !topics.Contains(context.Report.Sentences[r.Words.Sentence].Words[r.Head].Lemma) && context.ClassesOf(r).Contains("people"))) && match.Frame.RecipientMeasure is null && match.Frame.Event is "ASSAULT" or "ACCUSE" or "SUPPORT" or "AGREE" or "REJECT" or "REQUEST" or "CONSULT" or "RETREAT" or "THREATEN"
            && match.Actors.All(a => topics.Contains(context.Report.Sentences[a.Words.Sentence].Words[a.Head].Lemma) && !IsForce(a, context)) && !IsPublic([.. match.Recipients], context))
        {
            return true;
        }

        // "Fans besieged her hotel": a crowd round a star keeps nobody in.
        if (match.Frame is { Event: "COERCE", Mode: "restrict" } && !match.Actors.IsEmpty && match.Actors.All(a => topics.Contains(context.Report.Sentences[a.Words.Sentence].Words[a.Head].Lemma)) && !IsPublic([.. match.Recipients], context))
        {
            return true;
        }

        var others = here - OwnWords(match, context);
        var isFullOfThem = isPlay[match.Clause.Sentence] || isFull[match.Clause.Sentence] && (others == here || others >= FewestOfFull);
        if (!isFullOfThem && (!isNotice || others < here) && others < FewestOfSentence)
        {
            return false;
        }

        var sides = match.Actors.Concat(match.Recipients).ToList();
        var isToll = match.Frame.RecipientMeasure is not null && sides.Any(p => context.MentionsIn(p).Any(m => m is QuantityMention));
        var isWar = match.Frame is { Event: "ASSAULT", Mode: not (null or "beat" or "destroy" or "primitive" or "sexual") } or { Event: "INCIDENT", Mode: not "crime" };
        if (!isFullOfThem)
        {
            return !isToll && (!isWar || isNotice && match.Frame.Event == "ASSAULT") && !IsPublic(sides, context);
        }

        // "We will strike back", the coach said: so do players and artists speak, and a name alone is no office there.
        if (isPlay[match.Clause.Sentence])
        {
            if (match.Clause.IsQuoted && !isToll && !isNews[match.Clause.Sentence])
            {
                return true;
            }

            var isFirst = sides.Exists(p => context.Report.Sentences[p.Words.Sentence].Words[p.Head] is { Upos: Upos.PRON, Features.Person: PersonFeature.First or PersonFeature.Second });
            sides.RemoveAll(p => IsOfPlay(p, context));
            if ((isFirst || !isNews[match.Clause.Sentence] && !IsDated(match, context)) && isOfStories[match.Clause.Sentence] && !isToll)
            {
                return true;
            }
        }

        // "The club snatched Ivo Peric", "Colm Brannigan hailed the signing": a name alone makes no public side of who plays or trains.
        if (match.Frame is { Event: "SUPPORT" or "AGREE" or "CONSULT" or "REQUEST" or "REJECT" } or { Event: "ASSAULT", Mode: null or "abduct" or "beat" or "destroy" or "primitive" } or { Event: "INCIDENT", Mode: "crime" })
        {
            sides.RemoveAll(p => context.MentionsIn(p).Any(m => m is ActorMention { Kind: ActorKind.Person, Sector: null }));
        }

        var isWordy = match.Frame.Event is "ACCUSE" or "SUPPORT" or "AGREE" or "REQUEST" or "REJECT" or "CONSULT" or "RETREAT" or "THREATEN" || match.Frame is { Event: "ASSAULT", Mode: null };
        // "The ministry condemned the traps for sharks": what a public side says in a report on trade or nature is no game, and an animal may hurt somebody.
        // "The bakers' federation accused the chains": nor is what a body says of others there.
        var isOfBody = match.Frame.Event is "ACCUSE" or "REQUEST" && match.Actors.Any(a => context.ClassesOf(a).Any(c => c is "LAB" or "NGO" or "IGO" or "organisation"));
        if ((isWordy && (IsPublic([.. match.Actors], context) || isOfBody) || match.Frame is { Event: "INCIDENT", Mode: "casualties" } && (isToll || IsDated(match, context))) && IsSober(match, context))
        {
            return false;
        }

        if (here > 0 && isWordy)
        {
            return true;
        }

        if (isToll && (match.Frame.Event != "COERCE" || isNews[match.Clause.Sentence]) || IsPublic(sides, context))
        {
            return false;
        }

        // "A rider was arrested in Lyon on Monday", "a fire broke out at the theatre in Lyon": what did happen has a day or a town.
        return match.Frame is not ({ Event: "SANCTION", Mode: "convict" } or { Event: "COERCE", Mode: "arrest" } or { Event: "INCIDENT", Mode: "disaster" or "fire" or "accident" } or { Event: "PROTEST", Mode: "strike" or "boycott" })
            || match.Frame.Event == "PROTEST" && !match.Actors.Any(a => context.ClassesOf(a).Contains("people"))
            || match.Frame.Event == "INCIDENT" && others >= FewestOfSentence
            || match.Frame.Event == "COERCE" && !match.Actors.IsEmpty && !isNews[match.Clause.Sentence]
            || !IsDated(match, context) && (match.Frame.Event != "SANCTION" || !isNews[match.Clause.Sentence]);
    }

    /// <summary>"An armed band", "a riot squad", "squads of gunmen": those who bear arms, by more than one word that a game has too.</summary>
    private static bool IsForce(Phrase side, ReportContext context) =>
        context.ClassesOf(side).Any(static c => c is "armed" or "COP" or "MIL") && context.MentionsIn(side).Any(m => m is ActorMention && (m.Words.End - m.Words.First > 1 || m.Head != side.Head));

    /// <summary>Whether a side is no public one in a part on a game: a pronoun, what is often of a game ("the captain"), a person without a country's office, a people ("the Danes").</summary>
    private bool IsOfPlay(Phrase side, ReportContext context)
    {
        var head = context.Report.Sentences[side.Words.Sentence].Words[side.Head];
        var mentions = context.MentionsIn(side);
        return head.Upos == Upos.PRON || topics.IsHint(head.Lemma)
            || (head.Upos == Upos.PROPN || mentions.Any(m => m is ActorMention { Kind: ActorKind.Person } && m.Words.Contains(side.Words.Sentence, side.Head)))
                && !mentions.Any(m => m is ActorMention { Kind: not ActorKind.Person } or ActorMention { Sector: not null, Country: not null } or PlaceMention { Place: { Precision: PlacePrecision.Country } } || m is DemonymMention && isNews[side.Words.Sentence]);
    }

    /// <summary>Whether the sentence names a place or a time.</summary>
    private static bool IsDated(PatternMatch match, ReportContext context) => context.MentionsOf(match.Clause.Sentence).Any(m => m is PlaceMention or TimeMention { Time.From: not null });

    /// <summary>Whether the word is in the name of a work, a game or a horse ("'Siege of Karrow', out on Friday").</summary>
    private static bool IsInTitle(Clause clause, ReportContext context)
    {
        var words = context.Report.Sentences[clause.Sentence].Words;
        var (open, close) = (clause.Predicate - 1, clause.Predicate + 1);
        while (open >= 0 && words[open].Token.Kind != TokenKind.Punctuation)
        {
            open--;
        }

        while (close < words.Length && words[close].Token.Kind != TokenKind.Punctuation)
        {
            close++;
        }

        return close - open - 1 <= TitleReach && open >= 0 && close < words.Length && words[open].Token.Form is "\"" or "“" or "„" or "«" or "‘" && words[close].Token.Form is "\"" or "”" or "“" or "»" or "’"
            && clause.Kind == PredicateKind.Nominal;
    }

    /// <summary>"A colonel storms the station and arrests his own brother": what is told in the present, without a time, in a part on a film or a book.</summary>
    private bool IsToldAsStory(PatternMatch match, ReportContext context)
    {
        var clause = match.Clause;
        while (clause is { Kind: not PredicateKind.Finite, Parent: { } parent })
        {
            clause = context.Clauses[parent];
        }

        return clause is { Kind: PredicateKind.Finite, Tense: TenseFeature.Pres } && !isNews[match.Clause.Sentence] && !context.MentionsOf(match.Clause.Sentence).Any(m => m is TimeMention);
    }

    /// <summary>"The director of the film was arrested", "актёры театра бастуют": how many such words only say who is held, sentenced, abducted, raped or on strike.</summary>
    private int OwnWords(PatternMatch match, ReportContext context)
    {
        if (match.Frame is not ({ Event: "COERCE", Mode: "arrest" or "deport" } or { Event: "SANCTION", Mode: "convict" } or { Event: "ASSAULT", Mode: "abduct" or "sexual" or "firearms" or "targeted" or "torture" } or { Event: "PROTEST", Mode: "strike" or "hunger" }))
        {
            return 0;
        }

        var words = context.Report.Sentences[match.Clause.Sentence].Words;
        return match.Actors.Concat(match.Recipients).Where(p => p.Words.Sentence == match.Clause.Sentence).SelectMany(p => Enumerable.Range(p.Words.First, Math.Max(p.Words.End, p.Whole?.End ?? 0) - p.Words.First)).Distinct()
            .Count(i => words[i].Upos is Upos.NOUN or Upos.VERB or Upos.ADJ or Upos.PROPN && topics.Contains(words[i].Lemma));
    }

    /// <summary>Whether a sentence has words of trade and science alone, and whoever acts is none of them.</summary>
    private bool IsSober(PatternMatch match, ReportContext context) => context.Report.Sentences[match.Clause.Sentence].Words.All(w => !topics.Contains(w.Lemma) || topics.IsSober(w.Lemma))
        && match.Actors.All(a => !topics.Contains(context.Report.Sentences[a.Words.Sentence].Words[a.Head].Lemma));

    /// <summary>Whether the event noun is what something is about ("a film about the murder").</summary>
    private static bool IsTold(Clause clause, ReportContext context)
    {
        var words = context.Report.Sentences[clause.Sentence].Words;
        for (var i = clause.Predicate - 1; i >= Math.Max(clause.Extent.First, clause.Predicate - 3); i--)
        {
            if (words[i].Upos == Upos.ADP)
            {
                return context.Syntax.RelationOf(words[i].Lower) == Relation.Topic;
            }
        }

        return false;
    }

    /// <summary>Whether something of a game or a story is named that may tell of it: no person, nor what the noun is of ("the lawyer reported on the singer's arrest", «о запрете фильма сообщил адвокат»).</summary>
    private bool MayTell(Clause clause, ReportContext context)
    {
        var words = context.Report.Sentences[clause.Sentence].Words;
        return context.Syntax.Sides == "ergative" || Enumerable.Range(0, words.Length).Any(i => topics.Contains(words[i].Lemma) && i != clause.Predicate
            && !clause.Arguments.Any(a => a is { Relation: Relation.Genitive, IsInherited: false } && a.Phrase.Words.Contains(clause.Sentence, i)) && !context.ClassesOf(ReportContext.Single(clause.Sentence, i)).Contains("people"));
    }

    /// <summary>Whether the clause tells what happens in a story ("in the film a policeman investigates …").</summary>
    private bool IsInStory(Clause clause, ReportContext context)
    {
        var words = context.Report.Sentences[clause.Sentence].Words;
        for (var i = StoryFrom(clause, context); i < clause.Extent.End; i++)
        {
            if (!topics.IsStory(words[i].Lemma))
            {
                continue;
            }

            // "სერიალის მეორე სეზონში": or in a part of it.
            if (words[i].Features.Case == CaseFeature.Gen && context.Syntax.Sides == "ergative" && Enumerable.Range(i + 1, Math.Min(PartReach, clause.Extent.End - i - 1)).Any(p => words[p].Best.Adposition is { } of && context.Syntax.RelationOf(of) == Relation.Location))
            {
                return true;
            }

            if ((words[i].Best.Adposition is { } written ? context.Syntax.RelationOf(written) : BeforeOf(words, i) is { } apart ? context.Syntax.RelationOf(apart) : Relation.None) == Relation.Location)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a relative clause says what happens in a story ("a thriller in which a general blows up a bridge").</summary>
    private bool IsOfStory(Clause clause, ReportContext context) => IsInRelative(clause, context, (relative, pronoun) =>
    {
        var words = context.Report.Sentences[clause.Sentence].Words;
        var isApart = pronoun > 0 && words[pronoun - 1].Upos == Upos.ADP;
        var tie = isApart ? context.Syntax.RelationOf(words[pronoun - 1].Lower) : words[pronoun].Best.Adposition is { } fused ? context.Syntax.RelationOf(fused) : Relation.None;
        return tie == Relation.Location && Enumerable.Range(Math.Max(0, pronoun - TitleReach), Math.Min(pronoun, TitleReach)).Any(i => topics.IsStory(words[i].Lemma));
    });

    /// <summary>Whether a relative clause says what befalls whom somebody plays ("she plays a clerk who is kidnapped").</summary>
    private bool IsOfPart(Clause clause, ReportContext context) => IsInRelative(clause, context, (relative, pronoun) =>
        context.ClausesOf(clause.Sentence).Any(c => c.Kind != PredicateKind.Nominal && c.Predicate < pronoun && topics.IsPlaying(context.Report.Sentences[c.Sentence].Words[c.Predicate].Lemma)));

    /// <summary>Whether a clause is in a relative clause, or joined to it, for which something holds, given the place of its pronoun.</summary>
    private static bool IsInRelative(Clause clause, ReportContext context, Func<Clause, int, bool> holds)
    {
        var words = context.Report.Sentences[clause.Sentence].Words;
        for (var c = clause; ; c = context.Clauses[c.Parent.Value])
        {
            for (var i = Math.Max(0, c.Extent.First - 1); i < c.Predicate; i++)
            {
                if (words[i].Features.PronType == PronTypeFeature.Rel && holds(c, i))
                {
                    return true;
                }
            }

            if (c.Parent is null)
            {
                return false;
            }
        }
    }

    /// <summary>The word from where a story that goes on in the clause may be named.</summary>
    private static int StoryFrom(Clause clause, ReportContext context)
    {
        var words = context.Report.Sentences[clause.Sentence].Words;
        // "In the film speak policemen who stormed the plane": whom a story shows is described there.
        var outer = clause is { Kind: PredicateKind.Nominal, Parent: { } parent } ? context.Clauses[parent] : clause;
        // "In the film a gang abducts a clerk and kills his brother": a story goes on in the present.
        return outer is { Kind: PredicateKind.Finite, Tense: TenseFeature.Pres } ? 0
            : outer.Kind != PredicateKind.Finite || !IsDescribing(outer, words) ? clause.Extent.First
            : context.ClausesOf(clause.Sentence).Where(c => c.Kind == PredicateKind.Finite && c.Predicate < outer.Predicate).Select(c => c.Extent.First).Append(clause.Extent.First).Min();
    }

    /// <summary>Whether the clause tells what happens in a work by its name ("in 'The Long Retreat' he was a sergeant who blows up a bridge").</summary>
    private static bool IsInTitled(Clause clause, ReportContext context)
    {
        var words = context.Report.Sentences[clause.Sentence].Words;
        for (var i = StoryFrom(clause, context); i < clause.Predicate; i++)
        {
            if (words[i].Token.Form is not ("\"" or "“" or "„" or "«" or "‘" or "'"))
            {
                continue;
            }

            var end = i + 1;
            while (end < words.Length && end <= i + TitleReach && words[end].Token.Kind != TokenKind.Punctuation)
            {
                end++;
            }

            var isClosed = end > i + 1 && end < words.Length && words[end].Token.Form is "\"" or "”" or "“" or "»" or "’" or "'";
            if (isClosed && (i > 0 && words[i - 1].Upos == Upos.ADP && context.Syntax.RelationOf(words[i - 1].Lower) == Relation.Location || words[end - 1].Best.Adposition is { } written && context.Syntax.RelationOf(written) == Relation.Location))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a book, a film or an exhibition is about whoever did it or about the happening itself ("a biography of the general who led the landing").</summary>
    private bool IsOfWork(Clause clause, ReportContext context)
    {
        var words = context.Report.Sentences[clause.Sentence].Words;
        var outer = clause is { Kind: PredicateKind.Nominal, Parent: { } parent } ? context.Clauses[parent] : clause;
        if (!IsDescribing(outer, words) && !(clause.Kind == PredicateKind.Nominal && (clause.Tie == Relation.Topic || IsTold(clause, context))))
        {
            return false;
        }

        var clauses = context.ClausesOf(clause.Sentence);
        for (var w = 0; w < clause.Predicate; w++)
        {
            if (!topics.IsWork(words[w].Lemma))
            {
                continue;
            }

            var isAbout = clause is { Kind: PredicateKind.Nominal, Tie: Relation.Topic };
            var isApart = false;
            for (var i = w + 1; i < clause.Predicate && !isApart; i++)
            {
                var isTelling = words[i].Analyses.Any(a => topics.IsTelling(a.Lemma));
                isApart = !isTelling && clauses.Any(c => c.Predicate == i && c.Kind == PredicateKind.Finite && !IsDescribing(c, words));
                isAbout |= isTelling || i <= w + AboutReach && IsSubject(words, w, i, context);
            }

            if (isAbout && !isApart)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a word near a work begins what it is about: an adposition, a fused one or a bare genitive.</summary>
    private static bool IsSubject(ImmutableArray<Word> words, int work, int at, ReportContext context)
    {
        if (words[at].Upos == Upos.ADP)
        {
            return context.Syntax.RelationOf(words[at].Lower) is var tie && (tie == Relation.Topic || tie == Relation.Genitive && at == work + 1);
        }

        return words[at].Best.Adposition is { } fused ? context.Syntax.RelationOf(fused) is Relation.Topic or Relation.Location
            : at == work + 1 && words[at].Upos == Upos.NOUN && words[at].Features.Case == CaseFeature.Gen;
    }

    /// <summary>Whether a clause only says who or what somebody is: a relative clause or a participle.</summary>
    private static bool IsDescribing(Clause clause, ImmutableArray<Word> words) => clause.Link == ClauseLink.Relative || clause.Kind == PredicateKind.Participle
        || clause.Kind == PredicateKind.Finite && words[Math.Min(clause.Extent.First, clause.Predicate)..clause.Predicate].Any(w => w.Features.PronType == PronTypeFeature.Rel);

    /// <summary>Whether a story tells it ("the film depicts a spy who blows up a bridge").</summary>
    private bool IsToldByStory(Clause clause, ReportContext context)
    {
        var words = context.Report.Sentences[clause.Sentence].Words;
        var isAfterWork = clause.Sentence > 0 && context.Report.Sentences[clause.Sentence - 1].Words.Any(w => topics.IsWork(w.Lemma));
        return (isAfterWork || words.Any(w => topics.IsStory(w.Lemma) || topics.IsWork(w.Lemma))) && context.ClausesOf(clause.Sentence).Any(c => c.Predicate != clause.Predicate && words[c.Predicate].Analyses.Any(a => topics.IsTelling(a.Lemma))
            && c.Arguments.Any(a => a.Function is Function.Actor or Function.Single or Function.Undergoer && (topics.IsStory(words[a.Phrase.Head].Lemma) || topics.IsReader(words[a.Phrase.Head].Lemma))
                // "ტილოზე ასახულია, როგორ წვავენ სოფელს": or it is shown on a work.
                || a.Relation == Relation.Location && c.Predicate < clause.Predicate && c.Kind == PredicateKind.Participle && (topics.IsStory(words[a.Phrase.Head].Lemma) || topics.IsWork(words[a.Phrase.Head].Lemma))));
    }

    /// <summary>The adposition before a noun and its attributes; null for none.</summary>
    private static string? BeforeOf(ImmutableArray<Word> words, int noun)
    {
        for (var i = noun - 1; i >= Math.Max(0, noun - 3); i--)
        {
            if (words[i].Upos == Upos.ADP)
            {
                return words[i].Lower;
            }

            if (words[i].Upos is not (Upos.DET or Upos.ADJ or Upos.NUM or Upos.PRON))
            {
                return null;
            }
        }

        return null;
    }

    private bool IsPublic(List<Phrase> sides, ReportContext context) => sides.Any(p => context.Report.Sentences[p.Words.Sentence].Words[p.Head].Lemma is var head && !topics.Contains(head) && !IsPlayer(p, context) && !(hits[p.Words.Sentence] > 0 && topics.IsPiece(head)) && context.ClassesOf(p).Any(c => c is "state" or "armed" or "crowd" or "office"));

    /// <summary>"Striker Rui Pinto": whether before a name stands what somebody is in a game.</summary>
    private bool IsPlayer(Phrase side, ReportContext context)
    {
        var words = context.Report.Sentences[side.Words.Sentence].Words;
        return words[side.Head].Upos == Upos.PROPN && side.Words.First < side.Head && topics.Contains(words[side.Words.First].Lemma);
    }
}
