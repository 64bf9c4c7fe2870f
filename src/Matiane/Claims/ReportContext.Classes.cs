using System.Collections.Immutable;
using Matiane.Mentions;
using Matiane.Morphology;
using Matiane.Syntax;
using Matiane.Text;

namespace Matiane.Claims;

/// <content>Of what kind a phrase is.</content>
internal sealed partial class ReportContext
{
    /// <summary>Whether a sentence names a crowd.</summary>
    public bool NamesCrowd(int sentence) => MentionsOf(sentence).OfType<ActorMention>().Any(a => a.Class == "crowd");

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

    /// <summary>Whether a phrase says in which place something happened, not to whom ("a bombing in Ankara", "დედაქალაქ ანკარაში").</summary>
    public bool IsWhere(Phrase phrase) => (phrase.Relation == Relation.Location || IsOfKind(phrase))
        && MentionsIn(phrase) is var inside && (inside.Any(m => m is PlaceMention && (m.Words.Contains(phrase.Words.Sentence, phrase.Head) || Syntax.Sides == "ergative" && m.Words.End == phrase.Words.End)) || (Syntax.Sides != "order" || IsNamedWay(phrase)) && Places.Generics.ContainsKey(Report.Sentences[phrase.Words.Sentence].Words[phrase.Head].Lemma)) && !inside.Any(m => m is ActorMention && m.Words.Contains(phrase.Words.Sentence, phrase.Head));

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

    /// <summary>Whether a phrase names a thing and nobody with it ("a series of blasts").</summary>
    public bool IsMereThing(Phrase phrase) => IsThing(phrase) && !MentionsIn(phrase).Any(m => m is ActorMention or PlaceMention && m.Words.Contains(phrase.Words.Sentence, phrase.Head));

    /// <summary>Whether a phrase names only a deed or what a deed is like, not anybody or anything that could be a side: "панику", "6.1 magnitude".</summary>
    public bool IsDeed(Phrase phrase)
    {
        var word = Report.Sentences[phrase.Words.Sentence].Words[phrase.Head];
        return MentionsIn(phrase).Any(m => m is QuantityMention { Unit: not null } measure && !IsAge(measure) && m.Words.Contains(phrase.Words.Sentence, phrase.Head))
            || Syntax.RoleOf(word.Lemma) == "measure"
            || IsMereThing(phrase)
                && (word.Features.VerbForm == VerbFormFeature.Vnoun || FramesOf(phrase.Words.Sentence, phrase.Head).Any());
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

    /// <summary>«Армия заняла Уалату»: whether a phrase is one name that no table has, neither as a place nor as a person's, where case tells.</summary>
    public bool MayBeTown(Phrase phrase)
    {
        var word = Report.Sentences[phrase.Words.Sentence].Words[phrase.Head];
        return Syntax.Sides == "accusative" && phrase is { Marker: null, IsPronoun: false } && phrase.Words.End - phrase.Words.First == 1 && word is { Upos: Upos.PROPN, Best.IsGuess: true } && char.IsUpper(word.Token.Form[0]) && MayBePerson(phrase);
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

        // "The committee against torture", «Комитет против пыток», "წამების წინააღმდეგ კომიტეტმა": nor does what a body is there to fight.
        var (tie, body) = Syntax.Sides == "ergative" ? (clause.Predicate + 1, clause.Predicate + 2) : (clause.Predicate - 1, clause.Predicate - 2);
        if (body >= 0 && body < words.Length && Syntax.RelationOf(words[tie].Lower) == Relation.Against && MentionsOf(clause.Sentence).Any(m => m is ActorMention { Class: "organisation" } && m.Head == body))
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
            if (Syntax.RoleOf(words[i].Lemma) != "kind" && ClassesOf(phrase).Any(c => c is "state" or "armed" or "crowd" && (frame.ActorClasses.IsEmpty || frame.ActorClasses.Contains(c)))
                // "Killed by Israeli fire": whose fire it is.
                || Syntax.RoleOf(words[clause.Predicate].Lemma + " of") == "lands" && frame.Event == "ASSAULT" && MentionsIn(phrase).Any(m => m is DemonymMention) && LandBefore(clause.Sentence, clause.Predicate) is not null)
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

        // "Did not arrest anyone": behind a negation it stands for persons.
        if (phrase.IsPronoun && Syntax.RoleOf(words[phrase.Head].Lower + " person") == "somebody" && words[Math.Max(0, phrase.Head - SomebodyReach)..phrase.Head].Any(Syntax.IsNegation))
        {
            found.Add("people");
        }

        // "Азербайджанская сторона", "the Ukrainian side": a country behind its adjective.
        if (Syntax.RoleOf(words[phrase.Head].Lemma + " land") == "stands-for" && MentionsIn(phrase).Any(m => m is DemonymMention))
        {
            found.AddRange(["state", "place"]);
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

        // "გაზეთი „ახალი დრო“", "ტანკერი „მარშალი“": so is a name in quotation marks.
        if (Syntax.Sides == "ergative" && NamedBefore(phrase, words) is { } kindOfNamed)
        {
            AddClasses(phrase with { Head = kindOfNamed, Words = phrase.Words with { First = kindOfNamed, End = kindOfNamed + 1 } }, found);
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

        // "Hundreds of Red Shirts who camp in the park", "those who fled": of what a word that stands for persons goes on.
        if (Syntax.Sides == "order" && (!phrase.IsPronoun || words[phrase.Head].Features is { PronType: PronTypeFeature.Dem, Number: NumberFeature.Plur }) && found.Count == 0 && phrase.Words.End + 1 < words.Length && (Syntax.RoleOf(words[phrase.Words.End].Lower) == "bearer" || words[phrase.Words.End].Token.Form == "," && Syntax.RoleOf(words[phrase.Words.End + 1].Lower) == "bearer"))
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

            // "Banned the group, and the mayor left", "группа задержала мэра": what it is a group of stands in its own clause.
            for (var i = phrase.Head + 1; i < Math.Min(words.Length, phrase.Head + ContainerReach) && words[i].Token.Kind != TokenKind.Punctuation && words[i] is not ({ Upos: Upos.SCONJ } or { Upos: Upos.VERB or Upos.AUX, Features.VerbForm: VerbFormFeature.Fin }) && !(i == phrase.Head + 1 && words[i].Upos == Upos.CCONJ); i++)
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

        // "Kurds", "Veterans": several under a name that is a noun too.
        if ((head.Upos == Upos.NOUN || head is { Upos: Upos.PROPN, Features.Number: NumberFeature.Plur } && head.Analyses.Any(a => a.Upos == Upos.NOUN && a.Lemma == head.Lemma)) && actors.ClassOf(head.Lemma) is { } kind && actors.All(head.Lemma).IsEmpty)
        {
            found.Add(kind);
        }

        // "ვეტერინარი დააკავეს": where case tells, a word for persons that stands without a noun, though it may be an attribute too.
        if (Syntax.Sides == "ergative" && head.Upos == Upos.ADJ && found.Count == 0 && head.Features.VerbForm == VerbFormFeature.None && head.Analyses.Any(a => a.Upos == Upos.NOUN && actors.ClassOf(a.Lemma) == "people" && actors.All(a.Lemma).IsEmpty))
        {
            found.Add("people");
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

                    // "პოლიციის განყოფილება": a body that is a house as well.
                    if (actor.Words.End - actor.Words.First > 1)
                    {
                        found.AddRange(actors.All(string.Join(' ', words.Skip(actor.Words.First).Take(actor.Words.End - actor.Words.First).Select(w => w.Lemma))).Select(a => a.Class).OfType<string>());
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
                // "The charity Helpline Sud": of what kind a body is, before its name.
                case ActorMention { Class: "organisation" or "media" or "armed" or "state", Kind: ActorKind.Organisation } body when Syntax.Sides == "order" && caseTells && head.Upos == Upos.PROPN && body.Words.First >= phrase.Words.First && body.Words.End <= phrase.Head
                    && Enumerable.Range(body.Words.End, phrase.Head + 1 - body.Words.End).All(i => char.IsUpper(words[i].Token.Form[0])):
                    found.Add(body.Class);
                    if (body.Sector is not null)
                    {
                        found.Add(body.Sector);
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
                    // "Scores were wounded": a word that counts is nothing else.
                    found.Remove("idea");
                    break;
                // "Избили шестерых пришедших на суд": a participle of what living beings do, counted without a noun, is said of persons.
                case QuantityMention { Unit: null, IsLabel: false } counted when Syntax.Sides == "accusative" && counted.Words.End == phrase.Head && head is { Upos: Upos.VERB, Features: { VerbForm: VerbFormFeature.Part, Number: NumberFeature.Plur, Variant: VariantFeature.None } } && (head.Features.Voice == VoiceFeature.Act || words[counted.Head].Features.Animacy == AnimacyFeature.Anim):
                    found.Add("people");
                    break;
            }
        }

        if (found.Count == 0 && IsBareName(phrase, words))
        {
            found.Add("people");
        }
    }

    /// <summary>"მორალესი დააკავეს", "ჯეინ დოუს ესროლეს": where capitals tell nothing, whether a phrase ends in a name of the tables that is long enough to be no other word, or in any noun right behind a given name.</summary>
    private bool IsBareName(Phrase phrase, ImmutableArray<Word> words)
    {
        var head = words[phrase.Head];
        if (caseTells || Syntax.Sides != "ergative" || phrase.IsPronoun || phrase.Relation == Relation.Location || head.Upos is not (Upos.NOUN or Upos.PROPN or Upos.ADJ) || head.Features.VerbForm != VerbFormFeature.None || head.IsNumber)
        {
            return false;
        }

        if (phrase.Head > 0 && words[phrase.Head - 1] is { Upos: Upos.NOUN or Upos.PROPN, Best.Adposition: null } before && (before.Features.Case is CaseFeature.Nom or CaseFeature.None || before.Best.Lemma.Length == before.Lower.Length + 1) && (names.Given(before.Lemma) ?? names.Given(before.Lower)) is { IsRare: false })
        {
            return true;
        }

        return head.Analyses.Any(a => a.Upos is Upos.NOUN or Upos.PROPN && a.Lemma == head.Lemma && a.Lemma.Length >= ShortestSurname && (names.Spelling(a.Lemma) is not null || names.Given(a.Lemma) is { IsRare: false }) && !names.Is(NameRole.Not, a.Lemma));
    }

    /// <summary>The noun right before the opening mark of a quoted name whose last word is the phrase's head; null for none.</summary>
    private static int? NamedBefore(Phrase phrase, ImmutableArray<Word> words)
    {
        if (phrase.IsPronoun || phrase.Case == CaseFeature.Gen || phrase.Head + 1 >= words.Length || !PhraseFinder.IsClosingQuote(words[phrase.Head + 1]))
        {
            return null;
        }

        var at = phrase.Head;
        while (at > 1 && at > phrase.Head - LongestQuoted && !PhraseFinder.IsOpeningQuote(words[at - 1]) && words[at - 1].Token.Kind != Text.TokenKind.Punctuation)
        {
            at--;
        }

        return at > 1 && PhraseFinder.IsOpeningQuote(words[at - 1]) && words[at - 2] is { Upos: Upos.NOUN, Best.Adposition: null, Features.Case: CaseFeature.Nom } ? at - 2 : null;
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
