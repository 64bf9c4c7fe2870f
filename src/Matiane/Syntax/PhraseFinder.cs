using System.Collections.Immutable;
using Matiane.Mentions;
using Matiane.Morphology;
using Matiane.Text;

namespace Matiane.Syntax;

/// <summary>Finds the noun phrases of a sentence with what ties them: adposition, written-in postposition or bare case.</summary>
internal static class PhraseFinder
{
    /// <summary>How far before a participle, in words, the noun stands that it is said of.</summary>
    // "Of at least", "of no fewer than".
    private const int LongestEstimate = 4;

    private const int ParticipleReach = 14;
    private const int AttributesReach = 8;

    private const int PairReach = 3;
    private const int PartReach = 2;
    private const int DatelineReach = 24;

    private const int NameReach = 8;

    // How far before a phrase its opening quotation mark may stand.
    private const int QuotedReach = 3;

    // A name that may stand in more cases than these is not declined, and shows none.
    private const int NameCases = 3;

    /// <summary>Every phrase, in order; none inside another.</summary>
    public static List<Phrase> Find(int sentence, ImmutableArray<Word> words, SyntaxWords pack, Func<int, bool> isCount, Func<int, bool> isTime, Func<string, bool> isNumberModifier, Func<int, bool> goesOn, Func<int, bool> isActor, Func<int, bool> isPlace)
    {
        isTime = pack.Sides == "order" ? WithoutAttributes(words, pack, isTime) : isTime;
        var phrases = new List<Phrase>();
        for (var at = 0; at < words.Length;)
        {
            if (!Begins(words, at, pack) || IsPossessive(words[at], pack))
            {
                at++;
                continue;
            }

            // "მისი მხარდამჭერები": whose they are is no side beside them.
            if (pack.Sides == "ergative" && words[at] is { Upos: Upos.PRON, Features.Poss: PossFeature.Yes } && at + 1 < words.Length && Begins(words[at + 1]) && !isTime(at + 1))
            {
                at++;
                continue;
            }

            // "სულ მცირე, 80 ადამიანი": how exact a number is, no side.
            if (pack.Sides == "ergative" && at + 2 < words.Length && words[at + 2].Token.Form == "," && isNumberModifier(words[at].Lower + " " + words[at + 1].Lower))
            {
                at += 2;
                continue;
            }

            // "Порядка 50 человек": likewise a noun.
            if (pack.Sides == "accusative" && at + 1 < words.Length && words[at].Upos == Upos.NOUN && words[at + 1].IsNumber && isNumberModifier(words[at].Lower))
            {
                at++;
                continue;
            }

            // "По меньшей мере 50 человек": likewise several words.
            if (pack.Sides == "accusative" && at > 0 && at + 2 < words.Length && words[at - 1].Upos == Upos.ADP && words[at + 2].IsNumber && isNumberModifier(words[at - 1].Lower + " " + words[at].Lower + " " + words[at + 1].Lower))
            {
                at += 2;
                continue;
            }

            // "Взрыв, унёсший жизни двух человек": the participle is the noun's before it and begins no phrase.
            if (IsSaidOfNoun(words, at) && (!AreAlike(words[at], words[at + 1]) || TakesObject(words[at], words[at + 1])))
            {
                at++;
                continue;
            }

            // "Обвинили друг друга": who is both sides is none of them.
            if (Reciprocal(words, at, pack) is > 0 and var length)
            {
                at += length;
                continue;
            }

            // "Трое вооружённых ножами мужчин": a number counts past what an attribute has of its own.
            if (pack.Sides == "accusative" && words[at].IsNumber && !isTime(at) && at + 1 < words.Length && (IsAttributeWithCause(words, at + 1) ? at + 3 : words[at + 1].Features is { VerbForm: VerbFormFeature.Part, Variant: VariantFeature.None } ? NounAhead(words, at + 1) : -1) is > 0 and var counted)
            {
                phrases.Add(Made(sentence, words, at, counted, pack, isOpen: true, isNumberModifier, null));
                at = counted + 1;
                continue;
            }

            var (first, head) = (at, -1);
            while (at < words.Length && (Begins(words, at, pack) || IsPossessive(words[at], pack) || IsInitialsMark(words, first, at) || IsStressed(words, first, at, pack) || pack.Sides == "order" && (IsEventNoun(words, first, at, pack) || head < 0 && (JoinedAttribute(words, first, at) > 0 || IsPastAttribute(words, first, at) && JoinedAttribute(words, first, at + 1) > 0))))
            {
                if (IsInitialsMark(words, first, at) || IsStressed(words, first, at, pack))
                {
                    at++;
                    continue;
                }

                // "A young and unarmed marcher": joined attributes of one noun.
                if (pack.Sides == "order" && head < 0 && JoinedAttribute(words, first, at) is > 0 and var joined)
                {
                    at += joined;
                    continue;
                }

                if (isTime(at) != isTime(first))
                {
                    break;
                }

                // "According to the ministry nine officers were hurt": a number in letters behind a common noun counts what is behind it.
                if (pack.Sides == "order" && head >= 0 && head == at - 1 && at + 1 < words.Length && words[at] is { Upos: Upos.NUM, Token.Kind: TokenKind.Word } && char.IsLower(words[at].Token.Form[0]) && words[head] is { Upos: Upos.NOUN or Upos.PROPN, Features.Number: NumberFeature.Sing, Token.Form: [>= 'a' and <= 'z', ..] } && words[at + 1] is { Upos: Upos.NOUN, Features.Number: NumberFeature.Plur } && !isTime(at))
                {
                    break;
                }

                // "Shot her three times": how often is no part of whom.
                if (pack.Sides == "order" && head >= 0 && IsHowOften(words, at, pack))
                {
                    break;
                }

                // "Found the clerk guilty of theft": what somebody is found is no part of who he is.
                if (pack.Sides == "order" && head >= 0 && pack.RoleOf(words[at].Lemma) == "charge" && words[at].Upos is Upos.NOUN or Upos.ADJ && words[at].Analyses.Any(a => a is { Upos: Upos.ADJ, Features.VerbForm: VerbFormFeature.None }) && (at + 1 == words.Length || words[at + 1].Upos is Upos.ADP or Upos.PUNCT or Upos.CCONJ))
                {
                    break;
                }

                // "Took the bishop's secretary hostage": as what somebody is held is no part of who he is.
                if (pack.Sides == "order" && head >= 0 && head == at - 1 && IsHeldAs(words, first, at, pack))
                {
                    break;
                }

                // "Sudan's prime minister": the noun that is owned is the head.
                if (IsPossessive(words[at], pack))
                {
                    if (at + 1 == words.Length || !Begins(words[at + 1]))
                    {
                        break;
                    }

                    head = -1;
                    at++;
                    continue;
                }

                var heads = pack.Sides == "order" && words[at].Upos == Upos.VERB ? !IsAttribute(words, at) && !(IsPastAttribute(words, first, at) && JoinedAttribute(words, first, at + 1) > 0) : pack.Sides == "order" && words[at].Upos == Upos.ADV ? false : !Begins(words[at]) || IsHead(words[at]) || IsNominal(words, at, pack) || pack.Sides == "accusative" && IsSubstantive(words, at) || pack.Sides == "order" && head >= 0 && (IsNamedByAdjective(words, at) || IsTitleBeforeName(words, head, at))
                    || pack.Sides == "ergative" && words[at].Upos == Upos.ADJ && words[at].Features.Number == NumberFeature.Plur;

                heads &= !(pack.Sides == "accusative" && IsAttributeWithCause(words, at));

                // "Задержала одного из лидеров": a determiner that stands for one of several.
                heads |= pack.Sides == "accusative" && words[at].Upos == Upos.DET && at + 2 < words.Length && pack.RelationOf(words[at + 1].Lower) == Relation.Source && words[at + 2].Features.Number == NumberFeature.Plur;

                // "ბრალდებულს სამუდამო პატიმრობა": an attribute shares its form with other cases; one that is declined in full stands for a noun.
                heads |= pack.Sides == "ergative" && words[at] is { Upos: Upos.ADJ, Features: { Case: CaseFeature.Dat or CaseFeature.Gen, Number: NumberFeature.Sing, VerbForm: VerbFormFeature.None } } alone && alone.Analyses.All(a => a.Upos != Upos.ADJ || a.Features.Case == alone.Features.Case);

                // "His interior minister": whose it is heads nothing before an attribute of its noun.
                heads &= !(pack.Sides == "order" && words[at] is { Upos: Upos.PRON, Features.Poss: PossFeature.Yes } && at + 2 < words.Length && words[at + 1].Upos is Upos.ADJ && words[at + 2].Upos is Upos.NOUN or Upos.PROPN or Upos.ADJ or Upos.NUM);

                heads &= !(pack.Sides == "ergative" && (IsParticipleOf(words, at) || IsAttributive(words, at) && (isActor(at + 1) || !isActor(at)) && isTime(at) == isTime(at + 1)));

                // "სალომე ზურაბიშვილმა": of a name only the last word is declined.
                heads |= goesOn(at);

                // Where case marks phrases, a noun after a noun begins a phrase of its own, save names in a row ("ენტონი ბლინკენი კიევში", "ყატარი ისრაელს": a place right behind a name is another).
                if (heads && head >= 0 && pack.Sides != "order" && !words[head].IsNumber && !isCount(head) && !(goesOn(at) || (pack.Sides == "ergative" ? IsGivenName(words[head], words[at]) && !(isPlace(at) && (words[at].Best.Adposition is not null || isPlace(head) || words[head].Features.Case == CaseFeature.Nom && words[at].Features.Case is not (CaseFeature.Nom or CaseFeature.None))) : !(at + 1 < words.Length && goesOn(at + 1)) && isPlace(at) == isPlace(head) && IsName(words[at]) && IsName(words[head]) && AreOneName(words[head], words[at]))))
                {
                    break;
                }

                // "Между тем бывший министр": likewise a determiner that an attribute disagrees with.
                if (pack.Sides == "accusative" && !heads && head < 0 && at == first + 1 && words[first].Upos == Upos.DET && words[at].Upos is Upos.ADJ or Upos.DET && !CanAgree(words[first], words[at]))
                {
                    break;
                }

                // "Видны разрушенные дома": a short form says something of a noun, and is no attribute of it.
                if (pack.Sides == "accusative" && !heads && head < 0 && at == first + 1 && words[first] is { Upos: Upos.ADJ, Features.Variant: VariantFeature.Short })
                {
                    break;
                }

                // "Разрушенная российской ракетой школа": what disagrees with a participle before it belongs to who did it.
                if (pack.Sides == "accusative" && !heads && head < 0 && at > first && words[at].Upos is Upos.ADJ or Upos.DET && words[at - 1].Features is { VerbForm: VerbFormFeature.Part, Variant: VariantFeature.None } && !CanAgree(words[at - 1], words[at]))
                {
                    break;
                }

                // "ეჭვმიტანილი ცხელ კვალზე": an adjective in another case than the one before it begins a phrase of its own.
                if (pack.Sides == "ergative" && !heads && head < 0 && at > first && words[at].Upos == Upos.ADJ && words[at - 1].Upos == Upos.ADJ && words[at - 1].Analyses.Any(a => a.Upos == Upos.NOUN) && !CanAgree(words[at - 1], words[at]))
                {
                    break;
                }

                // "ეჭვმიტანილი დაკავებულია": what is said of somebody, with the copula written into it, is no noun of his.
                if (pack.Sides == "ergative" && !heads && head < 0 && at > first && words[at - 1].Upos == Upos.ADJ && isActor(at - 1) && words[at - 1].Analyses.Any(a => a is { Upos: Upos.NOUN, Features.Case: CaseFeature.Nom }) && IsParticipleWithCopula(words[at]))
                {
                    break;
                }

                // "ეჭვმიტანილი ციხიდან გამოუშვეს": a word for somebody is no attribute of a thing that somebody leaves.
                if (pack.Sides == "ergative" && heads && head < 0 && at == first + 1 && words[first] is { Upos: Upos.ADJ, Features.Case: CaseFeature.Ins or CaseFeature.Nom } && isActor(first) && !isActor(at) && pack.RoleOf(words[first].Lemma) != "foreign" && words[at] is { Best.Adposition: not null, Features.Case: CaseFeature.Ins } && words[first].Analyses.Any(a => a is { Upos: Upos.NOUN, Features.Case: CaseFeature.Nom }))
                {
                    break;
                }

                // "ორი სამხედრო ნაღმზე აფეთქდა": a number in the nominative counts no noun in another case, but what may be a noun between.
                if (pack.Sides == "ergative" && heads && head <= first && at - first == 2 && words[first] is { Token.Kind: TokenKind.Word, IsNumber: true } && words[at - 1].Upos == Upos.ADJ && words[at - 1].Analyses.Any(a => a is { Upos: Upos.NOUN, Features.Case: CaseFeature.Nom })
                    && words[first].Analyses.All(a => a.Features.Case is CaseFeature.Nom) && words[at].Analyses.All(a => a.Features.Case is not (CaseFeature.Nom or CaseFeature.None))
                    // "ხუთი უკანონო მიგრანტის დაკავება": before a genitive that belongs to the noun behind it a number has its ending too.
                    && !(words[at].Features.Case == CaseFeature.Gen && at + 1 < words.Length && words[at + 1] is { Upos: Upos.NOUN, Features.Case: CaseFeature.Nom or CaseFeature.Dat or CaseFeature.Erg }))
                {
                    break;
                }

                // "30 დაკავებულიდან 12 პოლიციელებმა გაათავისუფლეს": what is counted is no plural.
                if (pack.Sides == "ergative" && head == first && at == first + 1 && words[first].Token.Kind == TokenKind.Number && words[at].Features is { Number: NumberFeature.Plur, Case: CaseFeature.Erg })
                {
                    break;
                }

                // "საავადმყოფოში 12 დაჭრილია": what is said of a bare number with the copula written into it begins a phrase.
                if (pack.Sides == "ergative" && head >= 0 && head == at - 1 && words[head].IsNumber && IsParticipleWithCopula(words[at]))
                {
                    break;
                }

                // "კიდევ ხუთი მძიმე მდგომარეობაშია": an attribute of where those are who are counted.
                if (pack.Sides == "ergative" && head >= 0 && head == at - 1 && words[head].IsNumber && words[at].Upos == Upos.ADJ && !isActor(at) && at + 1 < words.Length && words[at + 1] is { Upos: Upos.NOUN, Best.Adposition: not null, Features.Mood: MoodFeature.Ind } && CanAgree(words[at], words[at + 1]))
                {
                    break;
                }

                // "დაკავებულია ოთხი პირი": what has its own copula is said of a phrase and begins none.
                if (pack.Sides == "ergative" && at > first && words[at - 1] is { Upos: Upos.ADJ or Upos.VERB, Features.Mood: MoodFeature.Ind })
                {
                    break;
                }

                // "ცხრას 15-დღიანი პატიმრობა": a number with an ending of its own stands for those it counts, before another number.
                if (pack.Sides == "ergative" && head == at - 1 && head >= 0 && (words[head].IsNumber || isCount(head)) && words[head] is { Token.Kind: TokenKind.Word, Features.Case: not CaseFeature.None } && words[at].Token.Kind == TokenKind.Number)
                {
                    break;
                }

                // "346-ის დაჭრა", "ორის დაღუპვა": a number in the genitive counts no noun in another case; it stands for those whose that noun is.
                if (pack.Sides == "ergative" && head == at - 1 && head == first && words[head].IsNumber && words[head].Features.Case == CaseFeature.Gen && words[at].Upos == Upos.NOUN && words[at].Analyses.All(a => a.Features.Case != CaseFeature.Gen))
                {
                    break;
                }

                // "შვიდი დაჭრილიდან ორი საავადმყოფოში გარდაიცვალა": nor does one written in full count a noun in the dative or ergative, before which numbers drop their ending.
                if (pack.Sides == "ergative" && head == at - 1 && head == first && words[head] is { IsNumber: true, Token.Kind: TokenKind.Word } full && full.Features.Case == CaseFeature.Nom && full.Lower[^1] == 'ი' && words[at].Upos is Upos.NOUN or Upos.PROPN && words[at].Analyses.All(a => a.Features.Case is CaseFeature.Dat or CaseFeature.Erg))
                {
                    break;
                }

                // "Held them hostage", "gave him money": a pronoun in the objective begins no longer phrase.
                if (pack.Sides == "order" && head == first && at == first + 1 && first > 0 && words[first - 1].Upos != Upos.ADP && words[first] is { Upos: Upos.PRON, Features: { PronType: PronTypeFeature.Prs, Case: CaseFeature.Acc, Poss: PossFeature.None } })
                {
                    break;
                }

                // "In which a man was killed": what stands before an article is a relative word, whatever it may be else.
                if (pack.Sides == "order" && at > first && words[at].Upos == Upos.DET && words[at - 1].Features.PronType == PronTypeFeature.Int)
                {
                    break;
                }

                // "Shot dead a guard", "set ablaze the hut": an adjective between a verb and an article or number is the verb's.
                if (pack.Sides == "order" && at == first + 1 && first > 0 && words[first].Upos == Upos.ADJ && words[first - 1].Upos == Upos.VERB && (words[at].Upos == Upos.NUM || words[at] is { Upos: Upos.DET, Features.Definite: not DefiniteFeature.None }))
                {
                    break;
                }

                // "…, embezzled the funds", "…, thus frightening the children": what may be a past or a form in -ing before an article is no attribute.
                if (pack.Sides == "order" && at == first + 1 && words[first].Upos == Upos.ADJ && words[at] is { Upos: Upos.DET, Features.Definite: not DefiniteFeature.None } && words[first].Analyses.Any(a => a is { Upos: Upos.VERB, Features: { VerbForm: VerbFormFeature.Fin, Tense: TenseFeature.Past } or { VerbForm: VerbFormFeature.Ger } }))
                {
                    break;
                }

                // "As a result three guards died": a number before several things begins a phrase of its own.
                if (pack.Sides == "order" && head >= 0 && head == at - 1 && words[at].IsNumber && words[head].Upos == Upos.NOUN && words[first].Upos == Upos.DET && at + 1 < words.Length && words[at + 1] is { Upos: Upos.NOUN, Features.Number: NumberFeature.Plur })
                {
                    break;
                }

                // "…, in which two men were killed": likewise any word behind a relative one that an adposition ties to what stands before its mark.
                if (pack.Sides == "order" && at > 2 && at > first && words[at - 1] is { Upos: Upos.DET or Upos.PRON, Features.PronType: PronTypeFeature.Int } && words[at - 2].Upos == Upos.ADP && words[at - 3].Upos is Upos.NOUN or Upos.PROPN or Upos.PUNCT)
                {
                    break;
                }

                // "Near the gate he was held": a personal pronoun goes on no phrase.
                if (pack.Sides == "order" && at > first && words[at] is { Upos: Upos.PRON, Features: { PronType: PronTypeFeature.Prs, Poss: PossFeature.None } })
                {
                    break;
                }

                if (words[at].Features.PronType == PronTypeFeature.Rel && at > first || at > first && words[at - 1].Features.PronType == PronTypeFeature.Rel)
                {
                    break;
                }

                // "арестованные полицией люди": where cases must agree, what does not is no attribute of the noun.
                if (heads && (head < 0 || pack.Sides == "ergative" && head < at - 1 && (words[head].IsNumber || isCount(head))) && at > first && pack.Sides != "order" && !goesOn(at) && !(pack.Sides == "ergative" && (words[at - 1].Best.IsGuess || IsBareTitle(words[at - 1]))) && (!CanAgree(words[at - 1], words[at]) || pack.Sides == "accusative" && words[at - 1].Features is { VerbForm: VerbFormFeature.Part, Variant: VariantFeature.None } && (!AreAlike(words[at - 1], words[at]) || TakesThing(words[at - 1], words[at]) && words[at].Features.Case == CaseFeature.Acc && words[at - 1].Features.Case == CaseFeature.Nom)))
                {
                    break;
                }

                if (!heads && head >= 0 && !words[head].IsNumber && !isCount(head) && !(pack.Sides == "order" && (IsInsideName(words, first, head, at) || IsOfKind(words, first, head, at, pack, isActor))))
                {
                    break;
                }

                // "killed six clerks and hurt 30 more": before a number stands the verb, no attribute.
                if (pack.Sides == "order" && at == first && (IsVerbBeforeNumber(words, at) || IsPastBeforeObject(words, at, pack) || IsInfinitiveBeforeObject(words, at, pack)))
                {
                    at++;
                    break;
                }

                // "The wave struck far inland": the first word that may be a past and has no verb before it is the verb.
                if (heads && head >= 0 && pack.Sides == "order" && IsPastAfterNoun(words, at))
                {
                    at++;
                    break;
                }

                // "Used gas south of the town": where it is, no part of what it is.
                if (pack.Sides == "order" && head >= 0 && pack.RoleOf(words[at].Lower) == "direction" && at + 1 < words.Length && pack.RelationOf(words[at + 1].Lower) == Relation.Genitive)
                {
                    at++;
                    break;
                }

                // "Found the mayor guilty of fraud": of what somebody is found to be, no part of who it is (but "40 jailed clerks").
                if (pack.Sides == "order" && head >= 0 && !(words[head].IsNumber && IsAttribute(words, at)) && words[at].Analyses.Any(r => r.Upos == Upos.ADJ) && pack.RoleOf(words[at].Lemma) == "charge")
                {
                    at++;
                    break;
                }

                // "Typhoon Nena": what storms are called by heads nothing.
                if (heads && !(pack.Sides == "order" && head == at - 1 && head >= 0 && words[at].Upos == Upos.PROPN && pack.RoleOf(words[head].Lemma) == "named"))
                {
                    head = at;
                }

                at++;
            }

            // "the wounded"; a noun that was taken for an adjective and has no noun after it.
            if ((head < 0 || head < at - 1 && (words[head].IsNumber || isCount(head))) && words[at - 1].Upos == Upos.ADJ && words[at - 1].Analyses.Any(a => a.Upos == Upos.NOUN) && (pack.Sides == "ergative" || words[first].Upos == Upos.DET || pack.Sides == "order" && first > 1 && pack.RelationOf(words[first - 1].Lower) == Relation.Genitive && words[first - 2].Upos is Upos.NOUN or Upos.NUM))
            {
                head = at - 1;
            }

            // "Talks between Indian and Pakistani officials": each of two countries' is a side of its own.
            head = head < 0 && at == first + 1 && pack.Sides == "order" && first > 0 && pack.RoleOf(words[first - 1].Lower) == "between" && AreOfTwoCountries(words, first) ? first : head;

            // "Both were freed": a word of quantity alone before its verb stands for those it counts.
            var standsAlone = head < 0 && at == first + 1 && (pack.Sides == "order" && StandsAlone(words, first) || pack.Sides == "accusative" && (AreAll(words, first) || IsOne(words, first, pack)));
            head = standsAlone || head < 0 && at == first + 1 && (pack.Sides == "order" && IsShare(words, first, pack) || pack.Sides == "accusative" && AreRest(words, first, pack)) ? first : head;

            // "Захват «Талибаном» Кабула": a name in the case of who does it is a side of its own.
            var isDoer = head >= 0 && phrases.Count > 0 && words[head].Features.Case == CaseFeature.Ins && phrases[^1].Case != CaseFeature.Ins;

            // "Партия «Мечта»": a name in quotation marks right after its noun is part of it, no side of its own.
            if (head >= 0 && pack.Sides == "accusative" && first > 1 && IsOpeningQuote(words[first - 1]) && phrases.Count > 0 && phrases[^1].Words.End == first - 1
                && at < words.Length && words[at].Token.Form is "»" or "“" or "”" or "\"" && !isDoer)
            {
                phrases[^1] = phrases[^1] with { Words = phrases[^1].Words with { End = head + 1 } };
            }
            else if (head >= 0 && pack.Sides == "accusative" && phrases.Count > 0 && !isDoer && NameEnd(words, first, phrases[^1]) is > 0 and var close)
            {
                // Likewise of several words ("движение «Наши дети»", "боевики «Аль Каиды»").
                phrases[^1] = phrases[^1] with { Words = phrases[^1].Words with { End = close } };
                at = close;
            }
            else if (head >= 0)
            {
                var stormHead = -1;
                // "მოძრაობა „X“": where the noun before a name in quotation marks stands bare, the name has the case.
                if (pack.Sides == "ergative" && first > 1 && IsOpeningQuote(words[first - 1]) && at < words.Length && IsClosingQuote(words[at]) && head == at - 1
                    && phrases.Count > 0 && phrases[^1] is { Marker: null, Case: CaseFeature.Nom } noun && noun.Words.End == first - 1 && noun.Head == noun.Words.End - 1 && (noun.Words.End - noun.Words.First == 1 || isActor(noun.Head)) && words[noun.Head] is { Upos: Upos.NOUN, Best.IsGuess: false } && (words[head].Features.Case != CaseFeature.Erg || isActor(noun.Head))
                    // "იერიში „ჰამასის“ ბაზაზე": a body's name belongs to no noun but one for a body.
                    && (words[head].Features.Case != CaseFeature.Gen || isActor(noun.Head) || !isActor(head)))
                {
                    first = noun.Words.First;
                    // "ტაიფუნი „იაგი“": what storms are called heads nothing.
                    stormHead = pack.RoleOf(words[noun.Head].Lemma) == "named" ? noun.Head : -1;
                    phrases.RemoveAt(phrases.Count - 1);
                }

                // Where adpositions follow, one right after a phrase is that phrase's own.
                if (pack.Sides == "order" && head > first && IsHowOften(words, head - 1, pack))
                {
                    continue;
                }

                var isOpen = pack.Sides != "ergative" || phrases.Count == 0 || phrases[^1].Words.End < first - 1 && !(phrases[^1].Words.End == first - 2 && IsClosingQuote(words[first - 2]));
                var phrase = Made(sentence, words, first, head, pack, isOpen, isTime(first) ? static _ => false : isNumberModifier, pack.Sides == "accusative" && goesOn(head) ? NameCase(words, first, head) : null);
                phrase = standsAlone ? phrase with { IsPronoun = true } : stormHead >= 0 ? phrase with { Head = stormHead } : phrase;
                if (pack.Sides == "ergative" && phrases.Count > 0 && IsTitled(words, phrases[^1], phrase) && !isTime(phrases[^1].Head))
                {
                    // "პრეზიდენტმა X": who it is, and the name; one in Latin letters is the body's own.
                    var named = char.IsAscii(words[phrase.Head].Token.Form[0]) ? phrase.Head : phrases[^1].Head;
                    phrases[^1] = phrase with { Words = phrase.Words with { First = phrases[^1].Words.First }, Head = named };
                }
                else if (pack.Sides == "order" && OpeningPlace(words, first, head, pack, isActor, isPlace) is > 0 and var split)
                {
                    // "In Leeds police arrested two men": where, and who.
                    phrases.Add(Made(sentence, words, first, split - 1, pack, isOpen, isNumberModifier, null));
                    phrases.Add(Made(sentence, words, split, head, pack, isOpen: false, isNumberModifier, null));
                }
                else
                {
                    phrases.Add(phrase);
                }
            }
        }

        // "დაკავებულთაგან 12 პირი": out of whom are so many, and no doer, unless a word of its own says that ("ძალოვნების მიერ 12 პირის დაკავება").
        for (var i = 0; i + 1 < phrases.Count && pack.Sides == "ergative"; i++)
        {
            if (phrases[i] is { Relation: Relation.Agent } whole && words[whole.Words.End - 1].Upos != Upos.ADP && !(whole.Words.End < words.Length && words[whole.Words.End].Upos == Upos.ADP) && words[whole.Head].Features is { Case: CaseFeature.Gen, Number: NumberFeature.Plur } && phrases[i + 1] is { Marker: null } part && part.Words.First - whole.Words.End <= PartReach
                && Enumerable.Range(part.Words.First, part.Words.End - part.Words.First).Any(w => words[w].IsNumber) && (words[part.Head].IsNumber || isActor(part.Head)) && !Enumerable.Range(whole.Words.End, part.Words.First - whole.Words.End).Any(w => words[w].Upos is Upos.VERB or Upos.AUX || words[w].Token.Kind == TokenKind.Punctuation))
            {
                phrases[i] = whole with { Relation = Relation.Source };
            }
        }

        return phrases;
    }

    /// <summary>Where order tells: where the actors begin that stand between a place that an adposition opens the sentence with and a finite verb; 0 for nowhere.</summary>
    private static int OpeningPlace(ImmutableArray<Word> words, int first, int head, SyntaxWords pack, Func<int, bool> isActor, Func<int, bool> isPlace)
    {
        if (first != 1 || head + 1 >= words.Length || words[0].Upos != Upos.ADP || pack.RelationOf(words[0].Lower) != Relation.Location || words[head].Upos != Upos.NOUN || !isActor(head)
            || !words[head + 1].Analyses.Any(a => a is { Upos: Upos.VERB or Upos.AUX, Features: { VerbForm: VerbFormFeature.Fin, Tense: not TenseFeature.None } }))
        {
            return 0;
        }

        var split = first;
        while (split < head && words[split].Upos == Upos.PROPN && isPlace(split))
        {
            split++;
        }

        return split == first || words[split].Upos != Upos.NOUN ? 0 : split;
    }

    /// <summary>"Полиция всю ночь разгоняла толпу", "каждое утро": where case tells, what only says how long or how often is no phrase, save where it is of something ("весь день траура"); nor is when ("через несколько часов", "к тому моменту, когда"), nor of what kind ("убийство такого рода").</summary>
    public static void DropSpans(List<Phrase> phrases, ImmutableArray<Word> words, SyntaxWords pack) =>
        phrases.RemoveAll(p => p is { Marker: not null, IsPronoun: false } && (pack.RoleOf(words[p.Head].Lemma) == "moment" && !(p.Words.End < words.Length && words[p.Words.End].Features.Case == CaseFeature.Gen) || p.Words.First < p.Head && pack.RoleOf(words[p.Head].Lemma) == "span" && pack.RoleOf(words[p.Words.First].Lemma) == "extent")
            || p is { Marker: null, Case: CaseFeature.Gen } && p.Words.First < p.Head && words[p.Words.First].Upos is Upos.DET or Upos.ADJ && pack.RoleOf(words[p.Head].Lemma) == "sort"
            || p is { Marker: null, IsPronoun: false } && p.Words.First < p.Head && pack.RoleOf(words[p.Head].Lemma) == "span" && pack.RoleOf(words[p.Words.First].Lemma) == "extent"
            && words[p.Head].Analyses.Any(static a => a.Features.Case is CaseFeature.Acc or CaseFeature.Gen) && words[p.Words.First].Analyses.Any(static a => a.Features.Case is CaseFeature.Acc or CaseFeature.None)
            && !(p.Words.End < words.Length && words[p.Words.End] is { Upos: Upos.NOUN or Upos.PROPN or Upos.ADJ, Features.Case: CaseFeature.Gen } && words[p.Words.End].Analyses.All(static a => a.Features.Case != CaseFeature.Acc)));

    /// <summary>"Карим Балде, 24 года, и его брат": where case tells, somebody's age between marks is no phrase.</summary>
    public static void DropAges(List<Phrase> phrases, ImmutableArray<Word> words, SyntaxWords pack) =>
        phrases.RemoveAll(p => p.Marker is null && p.Words.First > 1 && AgeEnd(words, p.Words.First - 1, pack) == p.Words.End);

    /// <summary>Index past the age that begins at a mark behind a noun or name; that of the mark for none.</summary>
    public static int AgeEnd(ImmutableArray<Word> words, int mark, SyntaxWords pack) =>
        mark > 0 && mark + 2 < words.Length && words[mark].Token.Form == "," && words[mark - 1].Upos is Upos.NOUN or Upos.PROPN or Upos.X && words[mark + 1].Token.Kind == TokenKind.Number && pack.RoleOf(words[mark + 2].Lemma + " aged") == "years"
            && (mark + 3 == words.Length || words[mark + 3].Upos is Upos.PUNCT or Upos.CCONJ) ? mark + 3 : mark;

    /// <summary>"В городе Ош", "провинции Саман": where case tells, makes one phrase of a kind of place and the name in the nominative right behind it.</summary>
    public static void JoinPlaces(List<Phrase> phrases, ImmutableArray<Word> words, Func<int, bool> isPlace, Func<int, bool> isPerson, Func<string, bool> isKind)
    {
        for (var i = phrases.Count - 2; i >= 0; i = Math.Min(i - 1, phrases.Count - 2))
        {
            if (NamesBehind(phrases, i, words, isPlace, isPerson, isKind) is > 1 and var several)
            {
                phrases[i] = phrases[i] with { Words = phrases[i].Words with { End = phrases[i + several].Words.End } };
                phrases.RemoveRange(i + 1, several);
                continue;
            }

            var (kind, name) = (phrases[i], phrases[i + 1]);
            if (name is { Marker: null, IsPronoun: false } && name.Words.First == kind.Words.End && kind.Head == kind.Words.End - 1 && kind.Case != CaseFeature.None && isPlace(name.Head) && isKind(words[kind.Head].Lemma)
                && words[name.Head].Analyses.Any(a => a.Features.Case is CaseFeature.Nom or CaseFeature.None))
            {
                phrases[i] = kind with { Words = kind.Words with { End = name.Words.End } };
                phrases.RemoveAt(i + 1);
                // "В Остине, штат Техас, …": the region that a place lies in, named behind it, is no side.
                if (i > 0 && kind is { Marker: null, Case: CaseFeature.Nom or CaseFeature.Acc } && kind.Words.First > 1 && words[kind.Words.First - 1].Token.Form == "," && phrases[i - 1].Words.End == kind.Words.First - 1 && isPlace(phrases[i - 1].Words.End - 1) && (name.Words.End == words.Length || words[name.Words.End].Token.Kind == TokenKind.Punctuation))
                {
                    phrases.RemoveAt(i);
                }
            }
            else if (name is { Marker: null, IsPronoun: false, Case: CaseFeature.Nom or CaseFeature.Acc or CaseFeature.Dat } && name.Words.First == kind.Words.End && name.Head == name.Words.First && isPlace(name.Head) && !isPlace(kind.Head) && words[kind.Head] is { Upos: Upos.NOUN, Best.IsGuess: false, Features.Case: CaseFeature.Nom } && !kind.IsPronoun
                && words[name.Head].Analyses.Where(a => a.Lemma == words[name.Head].Lemma).Select(a => a.Features.Case).Distinct().Count() > NameCases + 1)
            {
                // "Суд Актобе": what is not declined, right behind a noun, is whose it is.
                phrases[i + 1] = name with { Case = CaseFeature.Gen, Relation = Relation.Genitive };
            }
        }
    }

    /// <summary>"მარშალის კუნძულებზე": makes one phrase of the words of a place's name, whose first are no side.</summary>
    public static void JoinNames(List<Phrase> phrases, ImmutableArray<Word> words, IEnumerable<Mention> places)
    {
        // "ჟიტომირისა და სუმის ოლქები": a list is no name.
        foreach (var place in places.Where(p => p.Words.End - p.Words.First > 1 && !(p.Words.First > 0 && words[p.Words.First - 1].Upos == Upos.CCONJ)))
        {
            var last = phrases.FindIndex(p => p.Words.End == place.Words.End && p.Words.First > place.Words.First);
            var first = phrases.FindIndex(p => p.Words.First == place.Words.First);
            if (first >= 0 && first < last && phrases[first..last].TrueForAll(static p => p is { Marker: null, Case: CaseFeature.Gen }))
            {
                phrases[last] = phrases[last] with { Words = phrases[last].Words with { First = place.Words.First } };
                phrases.RemoveRange(first, last - first);
            }
        }
    }

    /// <summary>"Города Ош и Нарын", "порты Актау и Баку", "села Новое, Светлое и Дальнее": how many names in the nominative are joined right behind a noun in the plural; a name that no table has only behind a kind of place.</summary>
    private static int NamesBehind(List<Phrase> phrases, int kind, ImmutableArray<Word> words, Func<int, bool> isPlace, Func<int, bool> isPerson, Func<string, bool> isKind)
    {
        var (of, isOfPlaces) = (phrases[kind], isKind(words[phrases[kind].Head].Lemma));
        if (of.IsPronoun || of.Head != of.Words.End - 1 || words[of.Head] is not { Upos: Upos.NOUN, Best.IsGuess: false } noun || isPerson(of.Head) || !noun.Analyses.Any(a => a.Lemma == noun.Lemma && a.Features is { Number: NumberFeature.Plur, Animacy: AnimacyFeature.Inan or AnimacyFeature.None } && a.Features.Case == of.Case))
        {
            return 0;
        }

        var (last, isClosed) = (kind, false);
        while (!isClosed && last + 1 < phrases.Count && phrases[last + 1] is { Marker: null, IsPronoun: false } name && (last == kind ? name.Words.First == of.Words.End : IsJoined(name)) && (isPlace(name.Head) || isOfPlaces && words[name.Head] is { Upos: Upos.PROPN or Upos.NOUN or Upos.ADJ } && HasLoneCapital(words[name.Head]) && !isPerson(name.Head))
            && words[name.Head].Analyses.Any(static a => a.Features.Case is CaseFeature.Nom or CaseFeature.None))
        {
            isClosed = last > kind && words[name.Words.First - 1].Upos == Upos.CCONJ;
            last++;
        }

        return isClosed ? last - kind : 0;

        bool IsJoined(Phrase name) => name.Words.First == phrases[last].Words.End + 1 && (words[name.Words.First - 1].Upos == Upos.CCONJ || words[name.Words.First - 1].Token.Form == ",");
    }

    /// <summary>"ტუსონიდან, არიზონა, დააკავეს": where verbs tell sides, the region in marks behind the place that lies in it is no side.</summary>
    public static void DropRegions(List<Phrase> phrases, ImmutableArray<Word> words, Func<int, bool> isPlace)
    {
        for (var i = phrases.Count - 1; i > 0; i--)
        {
            var (town, region) = (phrases[i - 1], phrases[i]);
            if (region is { Marker: null, IsPronoun: false, Case: CaseFeature.Nom } && isPlace(region.Head) && isPlace(region.Words.First) && town.Words.End == region.Words.First - 1 && words[region.Words.First - 1].Token.Form == "," && isPlace(town.Head)
                && (town.Marker is not null || words[town.Head].Best.Adposition is not null) && region.Words.End < words.Length && words[region.Words.End].Token.Kind == TokenKind.Punctuation)
            {
                phrases.RemoveAt(i);
            }
        }
    }

    /// <summary>"გაფრინდა იმ საღამოს, როდესაც …": where verbs stand last, a bare noun with the word that points to it, right before the mark and word that open what is told of that time, is no side.</summary>
    public static void DropMoments(List<Phrase> phrases, ImmutableArray<Word> words, SyntaxWords pack, Func<int, bool> isActor) =>
        phrases.RemoveAll(p => p is { Marker: null, IsPronoun: false, Case: CaseFeature.Dat } && words[p.Words.First].Features.PronType == PronTypeFeature.Dem && p.Words.First < p.Head && !isActor(p.Head)
            && p.Words.End + 1 < words.Length && words[p.Words.End].Token.Form == "," && pack.RoleOf(words[p.Words.End + 1].Lower) == "when");

    /// <summary>Where case tells: marks what only likens or gives examples ("такие города, как Ош и Нарын, …", "…, как правило, …"), which is no side.</summary>
    public static void Liken(List<Phrase> phrases, ImmutableArray<Word> words, SyntaxWords pack)
    {
        for (var i = 0; i < phrases.Count; i++)
        {
            if (phrases[i] is not { Marker: null, Words.First: > 1 } first || pack.RoleOf(words[first.Words.First - 1].Lower) != "likens")
            {
                continue;
            }

            var before = first.Words.First - 2;
            var isSetOff = words[before].Token.Form == ",";
            if (isSetOff ? before == 0 || words[before - 1].Upos is not (Upos.NOUN or Upos.PROPN) : words[before].Upos is not (Upos.NOUN or Upos.PROPN or Upos.ADJ or Upos.DET))
            {
                continue;
            }

            var last = i;
            while (last + 1 < phrases.Count && phrases[last + 1].Marker is null && phrases[last + 1].Words.First == phrases[last].Words.End + 1 && (words[phrases[last].Words.End].Upos == Upos.CCONJ || words[phrases[last].Words.End].Token.Form == ","))
            {
                last++;
            }

            if (phrases[last].Words.End == words.Length || words[phrases[last].Words.End].Token.Form is "," or "." or ";")
            {
                for (; i <= last; i++)
                {
                    phrases[i] = phrases[i] with { Marker = words[first.Words.First - 1].Lower, Relation = Relation.As };
                }
            }
        }
    }

    /// <summary>Where case tells: makes one phrase of an office and who holds it, of a noun that says who somebody is and the name after it ("министр энергетики X", "мэра X", "მინისტრი X").</summary>
    public static void JoinHolders(List<Phrase> phrases, ImmutableArray<Word> words, IReadOnlyCollection<ActorMention> actors, SyntaxWords pack)
    {
        foreach (var person in actors)
        {
            // "Президент де Голль": a name has its particles.
            if (person is { Kind: ActorKind.Person, IsNamed: true } && pack.Sides == "accusative" && phrases.FindIndex(p => p.Marker is null && p.Words.First == person.Words.First + 1 && p.Words.End == person.Words.End) is > 0 and var bare && phrases[bare - 1].Words.End == person.Words.First)
            {
                phrases[bare] = phrases[bare] with { Words = phrases[bare].Words with { First = person.Words.First } };
            }

            if (person is not { Kind: ActorKind.Person, IsNamed: true } || phrases.FindIndex(p => p.Words.First >= person.Words.First && p.Head < person.Words.End && p.Words.End >= person.Words.End) is not (> 0 and var name)
                || actors.Where(a => IsTitle(a, person)).Reverse().Select(a => TitledBy(a, person, name)).FirstOrDefault(static t => t >= 0, -1) is not (>= 0 and var titled))
            {
                continue;
            }

            var range = phrases[titled].Words with { End = titled == name - 1 ? phrases[name].Words.End : phrases[titled].Words.End };
            phrases[titled] = pack.Sides == "ergative" ? phrases[name] with { Words = range, Head = phrases[titled].Head } : phrases[titled] with { Words = range, Holder = titled == name - 1 ? null : phrases[name].Words };
            phrases.RemoveAt(name);
        }

        // "პრეზიდენტმა X Y-მა", "პრეზიდენტი X Y": two phrases in the ergative, or of an office in the nominative, side by side are one side, whatever stands bare between them.
        for (var i = pack.Sides == "ergative" ? 0 : phrases.Count; i + 1 < phrases.Count; i++)
        {
            if (phrases[i] is not { Case: CaseFeature.Erg or CaseFeature.Nom, Marker: null } title || !actors.Any(a => a.Head == title.Head && a.Kind == ActorKind.Group && (title.Case == CaseFeature.Erg || a.Office is not null)))
            {
                continue;
            }

            var name = i + 1;
            while (name + 1 < phrases.Count && phrases[name].Case != title.Case && phrases[name].Words.First == phrases[name - 1].Words.End && IsUnknown(phrases[name]))
            {
                name++;
            }

            if (phrases[name] is { Marker: null, IsPronoun: false } named && named.Case == title.Case && IsUnbroken(i, name) && (title.Case == CaseFeature.Erg || Enumerable.Range(named.Words.First, named.Words.End - named.Words.First - 1).All(w => words[w].Best.IsGuess || words[w].Upos == Upos.PROPN) && !actors.Any(a => a.Head == named.Head && a.Kind == ActorKind.Group)))
            {
                phrases[i] = title with { Words = title.Words with { End = named.Words.End } };
                phrases.RemoveRange(i + 1, name - i);
            }
        }

        bool IsTitle(ActorMention one, ActorMention person) =>
            (one.Kind == ActorKind.Group || one is { Kind: ActorKind.Person, IsNamed: false } || pack.Sides == "accusative" && one is { Kind: ActorKind.Organisation, IsNamed: false } && words[one.Head].Features is { Animacy: AnimacyFeature.Anim, Case: CaseFeature.Nom })
            && one.Words.End <= person.Words.First && (person.Office is { } office ? one.Office == office : one.Office is not null || one.Class == "people" || one.Kind == ActorKind.Organisation || pack.Sides == "accusative" && one.Class == "state");

        // The phrase of who somebody is, which the name goes on; -1 for none.
        int TitledBy(ActorMention title, ActorMention person, int name)
        {
            var titled = phrases.FindIndex(p => p.Head == title.Head && p.Words.End <= person.Words.First);
            return titled < 0 || titled >= name
                || words[title.Head].Features.Number == NumberFeature.Plur || !IsUnbroken(titled, name) || (titled < name - 1 ? person.Office is null && !(pack.Sides == "accusative" && phrases[titled].Case == CaseFeature.Nom && phrases[name].Case == CaseFeature.Nom) : pack.Sides == "ergative" && phrases[titled].Case == CaseFeature.Gen)
                || !words[title.Head].Analyses.Any(a => words[person.Head].Analyses.Any(b => b.Features.Case == a.Features.Case || b.Features.Case == CaseFeature.None)) && !IsBareTitle(words[title.Head])
                // "დირექტორი მაია ლომიძემ": an office in the nominative right before the name of who holds it, which alone is declined.
                && !(pack.Sides == "ergative" && person.Office is not null && titled == name - 1 && phrases[titled].Case == CaseFeature.Nom && phrases[name].Case == CaseFeature.Erg)
                // "Указом президента Игорь Ломов назначен": nor one in the genitive and a name that has none.
                || pack.Sides == "accusative" && phrases[titled].Case is CaseFeature.Gen or CaseFeature.Dat or CaseFeature.Ins && words[person.Words.First] is { Upos: Upos.PROPN, Best.IsGuess: false, Features.NameType: NameTypeFeature.Giv } given && given.Analyses.All(a => a.Features.Case != phrases[titled].Case && a.Features.Case != CaseFeature.None && !(phrases[titled].Case == CaseFeature.Gen && a.Features.Case == CaseFeature.Acc))
                ? -1 : titled;
        }

        bool IsUnknown(Phrase phrase) =>
            phrase.Marker is null && Enumerable.Range(phrase.Words.First, phrase.Words.End - phrase.Words.First).All(w => words[w].Best.IsGuess || words[w].Upos == Upos.PROPN);

        bool IsUnbroken(int from, int to)
        {
            for (var i = from + 1; i <= to; i++)
            {
                // "Министр по чрезвычайным ситуациям X", "посол в Чаде X": what an office is for, or the land where it is held.
                var isField = pack.Sides == "accusative" && i < to && (phrases[i] is { Relation: Relation.Path, Case: CaseFeature.Dat, IsPronoun: false } || phrases[i] is { Relation: Relation.Location, Case: CaseFeature.Loc } && words[phrases[i].Head].Upos == Upos.PROPN) && phrases[i].Words.First == phrases[i - 1].Words.End + 1;
                if (!isField && (phrases[i].Words.First != phrases[i - 1].Words.End || phrases[i].Marker is not null && i < to) || phrases[i].IsPronoun)
                {
                    return false;
                }
            }

            return true;
        }
    }

    /// <summary>Where case tells: whether an adposition opens what an office is for, or the land where it is held ("по правам человека", "в Чаде").</summary>
    public static bool OpensField(ImmutableArray<Word> words, int at, SyntaxWords pack) =>
        words[at].Upos == Upos.ADP && at + 1 < words.Length && (pack.RelationOf(words[at].Lower) == Relation.Path && words[at + 1].Analyses.Any(static a => a.Features.Case == CaseFeature.Dat)
            || pack.RelationOf(words[at].Lower) == Relation.Location && words[at + 1] is { Upos: Upos.PROPN, Features.Case: CaseFeature.Loc });

    /// <summary>"Из того [же] села": where case tells, the particle between what points to a noun and that noun.</summary>
    private static bool IsStressed(ImmutableArray<Word> words, int first, int at, SyntaxWords pack) =>
        pack.Sides == "accusative" && at > first && at + 1 < words.Length && words[at - 1].Upos == Upos.DET && pack.RoleOf(words[at].Lower) == "stresses" && words[at + 1] is { Upos: Upos.NOUN or Upos.PROPN or Upos.ADJ or Upos.NUM or Upos.DET } && words[at - 1].Analyses.Any(d => d.Features.Case != CaseFeature.None && d.Features.Case == words[at + 1].Features.Case);

    /// <summary>"Paul D. Janssen": the full stop behind a letter within a name.</summary>
    private static bool IsInitialsMark(ImmutableArray<Word> words, int first, int at) =>
        at > first + 1 && at + 1 < words.Length && words[at].Token.Form == "." && words[at - 1].Token.Form is [var letter] && char.IsUpper(letter) && char.IsUpper(words[at - 2].Token.Form[0]) && char.IsUpper(words[at + 1].Token.Form[0]);

    /// <summary>Where a name of several words ends that stands in quotation marks right after its noun and begins at a word; 0 for none.</summary>
    private static int NameEnd(ImmutableArray<Word> words, int first, Phrase noun)
    {
        if (first < 2 || !IsOpeningQuote(words[first - 1]) || noun.Words.End != first - 1 || !char.IsUpper(words[first].Token.Form[0]))
        {
            return 0;
        }

        for (var i = first; i < Math.Min(words.Length, first + NameReach) && words[i].Upos is not (Upos.VERB or Upos.AUX); i++)
        {
            if (words[i].Token.Form is "»" or "“" or "”" or "\"")
            {
                return i;
            }
        }

        return 0;
    }

    /// <summary>Where the line that tells from where and when a report was sent ends ("LIMA, 6 May (AFP) -"); 0 where the sentence opens with none.</summary>
    public static int DatelineEnd(ImmutableArray<Word> words, Func<int, bool> isPlace)
    {
        var (brackets, marks) = (0, 0);
        var isOpen = words.Length > 0 && words[0].Token.Kind == TokenKind.Word && (isPlace(0) || words[0].Token.Form.All(char.IsUpper));
        for (var i = 1; i < Math.Min(words.Length, DatelineReach) && isOpen; i++)
        {
            if (brackets == 0 && words[i].Token.Form is "-" or "–" or "—")
            {
                // "PANAMA CITY — Panama and Colombia agreed": a place alone.
                return marks > 0 || Enumerable.Range(0, i).All(isPlace) ? i + 1 : 0;
            }

            brackets += words[i].Token.Form switch { "(" or "[" => 1, ")" or "]" => -1, _ => 0 };
            marks += words[i].Token.Form is "(" or "," ? 1 : 0;
            if (brackets == 0 && words[i].Upos is Upos.VERB or Upos.AUX or Upos.DET or Upos.PRON or Upos.CCONJ or Upos.SCONJ)
            {
                return 0;
            }
        }

        return 0;
    }

    /// <summary>
    /// "Директор шахты задержан": where case tells, what stands right after a noun and may be a genitive is one, whatever else its letters may be; after a subject that has its verb before it, it may be the verb's object.
    /// </summary>
    public static void ReadOwners(List<Phrase> phrases, ImmutableArray<Word> words, SyntaxWords pack, Func<int, bool> isTime)
    {
        for (var i = 1; i < phrases.Count && pack.Sides == "accusative"; i++)
        {
            var (owned, owner) = (phrases[i - 1], phrases[i]);
            if (owner is { Marker: null, IsPronoun: false, Case: CaseFeature.Nom or CaseFeature.Acc } && owner.Words.First == owned.Words.End && owned is { IsPronoun: false, Case: CaseFeature.Nom or CaseFeature.Gen } && words[owned.Head] is { Upos: Upos.NOUN, Best.IsGuess: false } && !isTime(owned.Head) && !isTime(owner.Head)
                && words[owner.Head] is { Upos: Upos.NOUN, Features.Animacy: AnimacyFeature.Inan } && (owned.Words.First == 0 || words[owned.Words.First - 1].Upos is not (Upos.VERB or Upos.AUX))
                // "После отставки кабинета тысячи жителей вышли": many, read as the subject of those whom they count.
                && !(owned.Case == CaseFeature.Gen && words[owner.Head].Features is { Case: CaseFeature.Nom, Number: NumberFeature.Plur } && i + 1 < phrases.Count && phrases[i + 1] is { Marker: null, Case: CaseFeature.Gen } living && living.Words.First == owner.Words.End && words[living.Head].Features is { Animacy: AnimacyFeature.Anim, Number: NumberFeature.Plur })
                && CasesOf(owned.Head) <= NameCases && CasesOf(owner.Head) <= NameCases + 1 && Enumerable.Range(owner.Words.First, owner.Head - owner.Words.First + 1).All(w => words[w].Analyses.Any(a => a.Features.Case == CaseFeature.Gen)))
            {
                phrases[i] = owner with { Case = CaseFeature.Gen, Relation = Relation.Genitive };
            }
            // "Опровергло гибель солдат": persons right behind a thing, where no verb that may befall them follows.
            else if (owner is { Marker: null, IsPronoun: false, Case: CaseFeature.Acc } && owner.Words.First == owned.Words.End && owned is { Marker: null, IsPronoun: false, Case: CaseFeature.Acc or CaseFeature.Nom } && words[owned.Head] is { Upos: Upos.NOUN, Features.Animacy: AnimacyFeature.Inan, Best.IsGuess: false } && !isTime(owned.Head) && !words[owned.Words.First].IsNumber
                && words[owner.Head] is { Upos: Upos.NOUN, Features.Animacy: AnimacyFeature.Anim } && Enumerable.Range(owner.Words.First, owner.Head - owner.Words.First + 1).All(w => words[w].Analyses.Any(a => a.Features.Case == CaseFeature.Gen)) && !(owner.Words.End < words.Length && words[owner.Words.End] is { Upos: Upos.VERB, Features.Subcat: not SubcatFeature.Intr }))
            {
                phrases[i] = owner with { Case = CaseFeature.Gen, Relation = Relation.Genitive };
            }
            else if (owner is { Marker: null, IsPronoun: false } && owner.Words.First == owned.Words.End && owned.Marker is not null && words[owner.Head].Features.Animacy == AnimacyFeature.Anim && !isTime(owned.Head))
            {
                // "О гибели солдат сообщили …" is of whom it is; "взяли в заложники пассажиров": behind what somebody becomes, whom.
                phrases[i] = owner.Case == CaseFeature.Acc && owned.Relation == Relation.Topic && MayBe(owner.Head, CaseFeature.Gen) ? owner with { Case = CaseFeature.Gen, Relation = Relation.Genitive }
                    : owner.Case == CaseFeature.Gen && owned.Case == CaseFeature.Nom && words[owned.Head].Features is { Animacy: AnimacyFeature.Anim, Number: NumberFeature.Plur } && MayBe(owner.Head, CaseFeature.Acc) ? owner with { Case = CaseFeature.Acc, Relation = Relation.None }
                    : owner;
            }
        }

        bool MayBe(int word, CaseFeature wanted) => words[word].Analyses.Any(a => a.Lemma == words[word].Lemma && a.Features.Case == wanted);

        int CasesOf(int word) => words[word].Analyses.Where(a => a.Lemma == words[word].Lemma).Select(a => a.Features.Case).Distinct().Count();
    }

    /// <summary>Where the brackets open that a word stands in; -1 for none.</summary>
    public static int BracketOf(ImmutableArray<Word> words, int word)
    {
        for (var i = word; i >= 0; i--)
        {
            if (words[i].Token.Form is ")" or "]" && i < word)
            {
                return -1;
            }

            if (words[i].Token.Form is "(" or "[")
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>How many words from here say that two sides do to each other what is told ("друг друга", "друг с другом"); 0 for none.</summary>
    public static int Reciprocal(ImmutableArray<Word> words, int at, SyntaxWords pack)
    {
        for (var length = Math.Min(3, words.Length - at); length >= 2; length--)
        {
            if (words[at].Upos != Upos.PROPN && pack.RoleOf(words, at, length) == "reciprocal")
            {
                return length;
            }
        }

        return 0;
    }

    /// <summary>Makes one phrase of a number and what it counts ("tens of thousands of people"), whose head is what is counted.</summary>
    public static void JoinCounted(List<Phrase> phrases, ImmutableArray<Word> words, IEnumerable<Mention> counts, SyntaxWords pack, Func<string, bool> isNumberModifier)
    {
        foreach (var count in counts)
        {
            JoinRange(phrases, words, count, pack);
            // "Более 6 тысяч домов": where case tells, how exact it is stands before the phrase.
            var (first, of) = (phrases.FindIndex(p => pack.Sides == "accusative" ? p.Words.First < count.Words.End && p.Words.End >= count.Words.End : p.Words.First <= count.Words.First && p.Words.End > count.Words.First), count.Words.End);
            var counted = first < 0 || of >= words.Length || pack.RelationOf(words[of].Lower) != Relation.Genitive ? -1 : phrases.FindIndex(p => p.Words.First == of + 1);
            // "Одного из лидеров": where case tells, likewise out of how many.
            if (pack.Sides == "accusative" && first >= 0 && of < words.Length && pack.RelationOf(words[of].Lower) == Relation.Source && phrases[first].Words.End == of && phrases[first].Head < of)
            {
                counted = phrases.FindIndex(p => p.Words.First == of + 1 && !p.IsPronoun && words[p.Head].Features.Number == NumberFeature.Plur && (words[p.Head].Features.Animacy == AnimacyFeature.Anim || words[p.Head].Features.VerbForm == VerbFormFeature.Part || words[p.Head].Upos == Upos.ADJ));
            }

            // "6 тысяч домов": what is counted is the head.
            if (pack.Sides == "accusative" && first >= 0 && first + 1 < phrases.Count && phrases[first] is { Head: var thousand } many && thousand == many.Words.End - 1 && many.Words.End == of && many.Head > many.Words.First && words[many.Words.First].IsNumber
                && phrases[first + 1] is { Marker: null, IsPronoun: false, Case: CaseFeature.Gen } units && units.Words.First == of && words[units.Head].Features.Number == NumberFeature.Plur)
            {
                phrases[first] = many with { Words = many.Words with { End = units.Words.End }, Head = units.Head, Case = many.Marker is null ? CaseFeature.Gen : many.Case, Relation = many.Marker is null ? Relation.Genitive : many.Relation };
                phrases.RemoveAt(first + 1);
            }
            else if (pack.Sides == "accusative" && first >= 0 && first + 1 < phrases.Count && phrases[first] is { Head: > 0 and var alone } rough && rough.Words.First == alone && rough.Words.End == of && words[alone].Upos == Upos.NOUN && isNumberModifier(words[alone - 1].Lower)
                && phrases[first + 1] is { Marker: null, IsPronoun: false, Case: CaseFeature.Gen } those && those.Words.First == of && words[those.Head].Features.Number == NumberFeature.Plur)
            {
                // "Около тысячи человек".
                phrases[first] = those with { Words = those.Words with { First = alone } };
                phrases.RemoveAt(first + 1);
            }
            else if (pack.Sides == "ergative" && first >= 0 && first + 1 < phrases.Count && phrases[first] is { Marker: null } number && number.Words.End == of && number.Head >= count.Words.First && phrases[first + 1].Words.First == of && !phrases[first + 1].IsPronoun && phrases[first + 1].Case != CaseFeature.Nom
                && (phrases[first + 1].Marker is null || words[number.Head].Features.Case != CaseFeature.Nom || words[number.Head].Upos != Upos.NUM))
            {
                // "50 მილიარდი ევროს": what is counted has the case of the whole.
                phrases[first] = phrases[first + 1] with { Words = phrases[first + 1].Words with { First = number.Words.First } };
                phrases.RemoveAt(first + 1);
            }
            else if (counted > first && phrases[first].Head < of && !phrases[counted].IsPronoun)
            {
                phrases[first] = phrases[first] with { Words = phrases[first].Words with { End = phrases[counted].Words.End }, Head = phrases[counted].Head };
                phrases.RemoveRange(first + 1, counted - first);
            }
        }
    }

    /// <summary>"Held between five and seven men", "from 20 to 30 farmers", "20 to 30 farmers": where order tells, both ends of a range and what they count are one phrase, and what opens the range ties nothing.</summary>
    private static void JoinRange(List<Phrase> phrases, ImmutableArray<Word> words, Mention count, SyntaxWords pack)
    {
        // "Between" is a word of the figure itself, "from" is none.
        var start = words[count.Words.First].Upos == Upos.ADP ? count.Words.First + 1 : count.Words.First;
        var (first, last) = (phrases.FindIndex(p => p.Words.First <= start && p.Words.End > start), phrases.FindIndex(p => p.Words.First < count.Words.End && p.Words.End >= count.Words.End));
        if (pack.Sides != "order" || first < 0 || last <= first || phrases[last].Words.End == count.Words.End)
        {
            return;
        }

        var from = phrases[first];
        var opens = from.Marker is not null && words[start - 1].Lower == from.Marker && (start > count.Words.First || from.Relation == Relation.Source);
        var tie = opens && start > 1 && words[start - 2].Upos == Upos.ADP ? words[start - 2].Lower : null;
        phrases[first] = phrases[last] with { Words = phrases[last].Words with { First = from.Words.First }, Marker = opens ? tie : from.Marker, Relation = !opens ? from.Relation : tie is null ? Relation.None : pack.RelationOf(tie), IsPaired = false };
        phrases.RemoveRange(first + 1, last - first);
    }

    /// <summary>Where order tells: "a total of 40 miners", "a great number of herders": one phrase with what it is the amount of, whose head that is. "The number of the dead rose" tells of the number.</summary>
    public static void JoinAmounts(List<Phrase> phrases, ImmutableArray<Word> words, SyntaxWords pack)
    {
        for (var i = phrases.Count - 2; i >= 0; i--)
        {
            var (amount, whole) = (phrases[i], phrases[i + 1]);
            if (whole is { Relation: Relation.Genitive, IsPronoun: false } && whole.Words.First == amount.Words.End + 1 && pack.RoleOf(words[amount.Head].Lemma + " " + words[amount.Words.End].Lower) is { } role
                && (role == "bout" || role == "amount" && words[amount.Words.First].Features.Definite != DefiniteFeature.Def))
            {
                phrases[i] = amount with { Words = amount.Words with { End = whole.Words.End }, Head = whole.Head };
                phrases.RemoveAt(i + 1);
            }
        }
    }

    /// <summary>Makes sides of what stands between ("clashes between protesters and police"): who comes first acts, who comes second is met.</summary>
    public static void Pair(List<Phrase> phrases, ImmutableArray<Word> words, SyntaxWords pack)
    {
        for (var i = 0; i < phrases.Count; i++)
        {
            if (phrases[i].Marker is not { } marker || pack.RoleOf(marker) != "between" || words[phrases[i].Head].IsNumber || Partner(i) is not (>= 0 and var partner))
            {
                continue;
            }

            var (first, second) = i < partner ? (i, partner) : (partner, i);
            phrases[first] = phrases[first] with { Marker = marker, Relation = Relation.Agent, IsPaired = true };
            phrases[second] = phrases[second] with { Marker = marker, Relation = Relation.Comitative, IsPaired = true };
            i = Math.Max(i, second);
        }

        // What the phrase with the adposition is joined to by a conjunction, with nothing but attributes between.
        int Partner(int marked)
        {
            var step = pack.Sides == "ergative" ? -1 : 1;
            for (var j = marked + step; j >= 0 && j < phrases.Count && Math.Abs(j - marked) <= PairReach; j += step)
            {
                var (left, right) = step > 0 ? (phrases[j - 1], phrases[j]) : (phrases[j], phrases[j + 1]);
                if (Enumerable.Range(left.Words.End, Math.Max(0, right.Words.First - left.Words.End)).Any(i => words[i].Upos is not (Upos.CCONJ or Upos.ADP or Upos.DET) && !(pack.Sides == "ergative" && (IsOpeningQuote(words[i]) || IsClosingQuote(words[i])))))
                {
                    return -1;
                }

                var joint = right.Words.First - (right.Words.First > 1 && pack.Sides == "ergative" && IsOpeningQuote(words[right.Words.First - 1]) ? 2 : 1);
                if (joint >= 0 && words[joint].Upos == Upos.CCONJ)
                {
                    return phrases[j].Marker is null || phrases[j].Marker == phrases[marked].Marker ? j : -1;
                }
            }

            return -1;
        }
    }

    /// <summary>Gives each phrase the genitives that belong to it: those after it, or before it where genitives come first.</summary>
    public static void Widen(List<Phrase> phrases, ImmutableArray<Word> words, SyntaxWords pack, Func<int, bool> isTime, Func<int, bool> isActor)
    {
        for (var i = 0; i < phrases.Count; i++)
        {
            var whole = phrases[i].Words;
            if (pack.Sides == "ergative")
            {
                for (var j = i - 1; j >= 0 && phrases[j].Words.End == whole.First && IsOwner(phrases[j]); j--)
                {
                    whole = whole with { First = phrases[j].Words.First };
                }
            }
            else
            {
                var gap = pack.Sides == "order" ? 1 : 0;
                // "Accused the guards of theft": what they are charged with is no part of them.
                var isCharged = pack.Sides == "order" && whole.First > 0 && words[whole.First - 1].Upos == Upos.VERB && pack.RoleOf(words[whole.First - 1].Lemma) == "charge";
                for (var j = i + 1; j < phrases.Count && !isCharged && (phrases[j].Words.First == whole.End + gap || gap > 0 && IsEstimated(phrases[j], whole.End)) && IsOwner(phrases[j]) && !(pack.Sides == "accusative" && IsOfDeed(phrases[i], phrases[j])) && !(gap > 0 && IsBefallen(phrases[j], phrases[i])); j++)
                {
                    whole = whole with { End = phrases[j].Words.End };
                }

                // "A group of men from the Red Front": of which body.
                if (pack.Sides == "order" && phrases.Find(p => p.Words.First > whole.End && p.Words.First <= whole.End + 2 && p.Relation == Relation.Source && words[whole.End].Lower == p.Marker) is { } body && isActor(phrases[i].Head) && isActor(body.Head) && words[body.Head].Features.Number != NumberFeature.Plur)
                {
                    whole = whole with { End = body.Words.End };
                }
            }

            phrases[i] = whole == phrases[i].Words ? phrases[i] : phrases[i] with { Whole = whole };
        }

        // "A group of about 50 students".
        bool IsEstimated(Phrase phrase, int end) => phrase.Words.First - end is > 1 and <= LongestEstimate && words[phrase.Words.First].IsNumber && words[end].Lower == phrase.Marker;

        bool IsOwner(Phrase phrase) => phrase is { Relation: Relation.Genitive, IsPronoun: false } && !isTime(phrase.Head);

        // "Память убитых полицией шахтёров", "расстрел полицией шахтёров": what follows who did it is whom that befell, not whose he is.
        bool IsOfDeed(Phrase doer, Phrase befallen)
        {
            if (doer is not { Marker: null, Case: CaseFeature.Ins, Words.First: > 0 })
            {
                return false;
            }

            var at = doer.Words.First - 1;
            if (words[at].Upos == Upos.NOUN && isActor(doer.Head) && words[doer.Head].Features is { Number: NumberFeature.Sing, Animacy: AnimacyFeature.Inan })
            {
                return true;
            }

            while (at > 0 && (words[at].Upos is Upos.ADV || isTime(at)))
            {
                at--;
            }

            return words[at].Features is { VerbForm: VerbFormFeature.Part, Variant: VariantFeature.None } && AreAlike(words[at], words[befallen.Head]);
        }

        // "The murder by gunmen of two judges": whom the deed befell, not whose the gunmen are.
        bool IsBefallen(Phrase victim, Phrase agent) => agent is { Relation: Relation.Agent, IsPaired: false, Words.First: > 1 } && words[agent.Words.First - 2].Upos == Upos.NOUN && words[victim.Head].Upos == Upos.NOUN && !isTime(victim.Head) && pack.RoleOf(words[agent.Head].Lemma) is not ("member" or "container")
            && words[victim.Words.First] is { IsNumber: true } or { Upos: Upos.NUM } or { Upos: Upos.DET, Features.Definite: DefiniteFeature.Ind };
    }

    /// <summary>"In Lahore two people died", "in Kabul soldiers shot a man": a place that opens a clause and the subject right behind it, without a mark, are two.</summary>
    public static void PartPlaces(List<Phrase> phrases, ImmutableArray<Word> words, SyntaxWords pack, Func<int, bool> isPlace, Func<int, bool> isActor, Func<int, bool> isTime)
    {
        for (var i = 0; i < phrases.Count; i++)
        {
            var here = phrases[i];
            // "In the province of Kunar soldiers shot a man": so is the place that the kind of place owns.
            if (here is not { Marker: not null, Relation: Relation.Location or Relation.Near } && !(here is { Relation: Relation.Genitive } && i > 0 && phrases[i - 1] is { Relation: Relation.Location or Relation.Near } kind && kind.Words.End == here.Words.First - 1) || !isPlace(here.Words.First) || here.Words.End >= words.Length || words[here.Words.End].Upos is not (Upos.VERB or Upos.AUX))
            {
                continue;
            }

            var cut = here.Words.First;
            while (cut < here.Words.End && isPlace(cut))
            {
                cut++;
            }

            if (cut < here.Words.End && !isTime(here.Head) && words[cut].Upos is Upos.NUM or Upos.DET or Upos.NOUN or Upos.ADJ
                && (words[cut].Upos is Upos.NUM or Upos.DET || isActor(here.Head) || words[here.Head] is { Upos: Upos.NOUN, Features.Number: NumberFeature.Plur }) && OpensClause(phrases, i, words, pack, isTime))
            {
                phrases[i] = here with { Words = here.Words with { End = cut }, Head = cut - 1 };
                phrases.Insert(i + 1, new Phrase(here.Words with { First = cut }, here.Head, CaseFeature.None));
                i++;
            }
        }
    }

    /// <summary>"The prisoners Hamas freed are Thais": where a sentence opens with a plural and a name right before a verb that another follows, the name is who does it.</summary>
    public static void PartContacts(List<Phrase> phrases, ImmutableArray<Word> words)
    {
        if (phrases.Count == 0 || phrases[0] is not { Marker: null, IsPronoun: false, Words.First: <= 1 } here || here.Head != here.Words.End - 1 || here.Words.End - here.Words.First < 2 || here.Words.End + 1 >= words.Length || words[0].Upos != Upos.DET
            || words[here.Head].Upos != Upos.PROPN || words[here.Head - 1] is not { Upos: Upos.NOUN, Features.Number: NumberFeature.Plur } many || char.IsUpper(many.Token.Form[0]) || !IsPast(here.Words.End) || !words.Skip(here.Words.End + 1).Any(w => w.Upos is Upos.AUX or Upos.VERB && w.Features.VerbForm == VerbFormFeature.Fin))
        {
            return;
        }

        phrases[0] = here with { Words = here.Words with { End = here.Head }, Head = here.Head - 1 };
        phrases.Insert(1, new Phrase(here.Words with { First = here.Head }, here.Head, CaseFeature.None));

        bool IsPast(int at) => words[at].Upos == Upos.VERB && words[at].Analyses.Any(a => a is { Upos: Upos.VERB, Features: { VerbForm: VerbFormFeature.Fin, Tense: TenseFeature.Past } });
    }

    /// <summary>"Freed 17 students hours after gunmen abducted them": how long before or after something else it was is no part of whom it befell.</summary>
    public static void PartLapses(List<Phrase> phrases, ImmutableArray<Word> words, SyntaxWords pack)
    {
        for (var i = phrases.Count - 1; i >= 0; i--)
        {
            var here = phrases[i];
            // "Resigned, a day after the army left", "on Monday hours after": alone or counted it is no side at all.
            if (here is { Marker: null } && here.Words.End < words.Length && here.Head == here.Words.End - 1 && pack.RoleOf(words[here.Head].Lemma + " after") == "lapse" && pack.RelationOf(words[here.Words.End].Lower) is Relation.After or Relation.Before
                && Enumerable.Range(here.Words.First, here.Head - here.Words.First).All(w => words[w].Upos is Upos.DET or Upos.NUM or Upos.ADJ || words[w].IsNumber))
            {
                phrases.RemoveAt(i);
                continue;
            }

            if (here.Words.End < words.Length && here.Head == here.Words.End - 1 && here.Words.End - here.Words.First > 1 && words[here.Head] is { Upos: Upos.NOUN, Features.Number: NumberFeature.Plur } && words[here.Head - 1] is { Upos: Upos.NOUN or Upos.PROPN } && pack.RoleOf(words[here.Head].Lemma + " after") == "lapse" && pack.RelationOf(words[here.Words.End].Lower) is Relation.After or Relation.Before)
            {
                // "Was cut by the authorities hours after": who is so tied is no time.
                phrases[i] = here with { Words = here.Words with { End = here.Head }, Head = here.Head - 1, Relation = here.Marker is null ? here.Relation : pack.RelationOf(here.Marker) };
            }
        }
    }

    /// <summary>"Told the BBC soldiers had burned it", "told reporters police had fired": behind a verb of telling and before a finite verb, who is told and whom it is about are two.</summary>
    public static void PartTold(List<Phrase> phrases, ImmutableArray<Word> words, SyntaxWords pack)
    {
        for (var i = 0; i < phrases.Count; i++)
        {
            var here = phrases[i];
            if (here is not { Marker: null, IsPronoun: false, Words.First: > 0 } || here.Head != here.Words.End - 1 || here.Words.End >= words.Length || words[here.Words.First - 1].Upos != Upos.VERB || pack.RoleOf(words[here.Words.First - 1].Lemma + " whom") != "tells"
                || !(words[here.Words.End].Upos == Upos.AUX || words[here.Words.End] is { Upos: Upos.VERB, Features: { VerbForm: VerbFormFeature.Fin } or { VerbForm: VerbFormFeature.Part, Tense: TenseFeature.Past } }))
            {
                continue;
            }

            // "The BBC | soldiers", "reporters | police".
            var cut = here.Head - 1;
            while (cut >= here.Words.First && !(words[cut].Upos is Upos.PROPN or Upos.NOUN or Upos.X && char.IsUpper(words[cut].Token.Form[0]) != char.IsUpper(words[cut + 1].Token.Form[0])) && words[cut] is not { Upos: Upos.NOUN, Features.Number: NumberFeature.Plur })
            {
                cut--;
            }

            if (cut < here.Words.First)
            {
                continue;
            }

            phrases[i] = here with { Words = here.Words with { End = cut + 1 }, Head = cut };
            phrases.Insert(i + 1, new Phrase(here.Words with { First = cut + 1 }, here.Head, CaseFeature.None));
        }
    }

    /// <summary>"Granted the poet bail", "offered Lebanon help": behind a verb of giving, whom and what that are written as one phrase are two.</summary>
    public static void PartGifts(List<Phrase> phrases, ImmutableArray<Word> words, SyntaxWords pack, Func<int, bool> isPlace, Func<int, bool> isActor)
    {
        for (var i = 0; i < phrases.Count; i++)
        {
            var here = phrases[i];
            if (here is not { Marker: null, IsPronoun: false, Words.First: > 0 } || here.Head != here.Words.End - 1 || isActor(here.Head) || isPlace(here.Head) || words[here.Words.First - 1].Upos != Upos.VERB || pack.RoleOf(words[here.Words.First - 1].Lemma + " whom") != "gives")
            {
                continue;
            }

            var whom = here.Words.First;
            while (whom < here.Head && !(IsNamed(whom) && !IsNamed(whom + 1) && words[whom].Upos is Upos.NOUN or Upos.PROPN && words[whom + 1].Upos is Upos.NOUN or Upos.ADJ or Upos.NUM))
            {
                whom++;
            }

            // "Offered the squatters talks": behind an article also a plural right before the thing, whoever it is.
            if (whom == here.Head && here.Head - 1 > here.Words.First && words[here.Words.First].Upos == Upos.DET && words[here.Head - 1] is { Upos: Upos.NOUN, Features.Number: NumberFeature.Plur })
            {
                whom = here.Head - 1;
            }

            // "Offered government help", "gave police powers": what has neither article nor plural may be of what kind the thing is.
            var cut = whom + 1;
            if (whom < here.Head && (words[whom].Upos == Upos.PROPN || words[whom].Features.Number == NumberFeature.Plur || words[here.Words.First].Upos == Upos.DET || words[here.Words.First].Features.Poss == PossFeature.Yes))
            {
                phrases[i] = here with { Words = here.Words with { End = cut }, Head = whom };
                phrases.Insert(i + 1, new Phrase(here.Words with { First = cut }, here.Head, CaseFeature.None));
                i++;
            }
        }

        bool IsNamed(int at) => isActor(at) || isPlace(at);
    }

    /// <summary>Whether no bare phrase stands before a phrase in its clause, or what somebody says begins with it.</summary>
    private static bool OpensClause(List<Phrase> phrases, int at, ImmutableArray<Word> words, SyntaxWords pack, Func<int, bool> isTime)
    {
        for (var (j, i) = (at - 1, phrases[at].Words.First - 1); i >= 0 && words[i].Upos is not (Upos.SCONJ or Upos.CCONJ) && words[i].Token.Form is not (";" or ":" or "\""); i--)
        {
            while (j >= 0 && phrases[j].Words.First > i)
            {
                j--;
            }

            // "The mayor said in Kabul soldiers shot a man".
            if (words[i].Upos == Upos.VERB && pack.RoleOf(words[i].Lemma) == "says")
            {
                return true;
            }

            if (words[i].Upos is Upos.VERB or Upos.AUX || j >= 0 && phrases[j] is { Marker: null } bare && bare.Words.End > i && !isTime(bare.Head))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Where order tells: names joined to one with an adposition have it too ("the ministers of Chile and Bolivia").</summary>
    public static void ShareMarkers(List<Phrase> phrases, ImmutableArray<Word> words, SyntaxWords pack, Func<int, bool> isPlace, Func<int, bool> isTime)
    {
        for (var i = 1; i < phrases.Count; i++)
        {
            var (before, here) = (phrases[i - 1], phrases[i]);
            // "In Lima, and Peru said": what opens the next clause.
            if (here.Words.First - before.Words.End == 2 && words[before.Words.End].Token.Form == "," && words[before.Words.End + 1].Upos == Upos.CCONJ && here.Words.End < words.Length && words[here.Words.End] is { Upos: Upos.VERB or Upos.AUX, Features.VerbForm: VerbFormFeature.Fin })
            {
                continue;
            }

            // "Left on Monday and France said": nor is a place joined to a time.
            if (isTime(before.Head) != isTime(here.Head) || OpensNext(before, here, words, pack))
            {
                continue;
            }

            // "In Goma, North Kivu province": a place right behind a mark after the place that a phrase with an adposition names tells where that is.
            if (here.Marker is null && before is { Marker: not null, Relation: Relation.Location or Relation.Near, IsPaired: false } && here.Words.First == before.Words.End + 1 && words[before.Words.End].Token.Form == "," && isPlace(before.Head) && isPlace(here.Head)
                && (here.Words.End == words.Length || words[here.Words.End] is not ({ Upos: Upos.VERB or Upos.AUX } or { Upos: Upos.PART, Features.Case: CaseFeature.Gen }) && words[here.Words.End].Upos != Upos.CCONJ))
            {
                phrases[i] = here with { Marker = before.Marker, Relation = before.Relation };
                continue;
            }

            // "Identified as A, B and C", "police in A, B and C": a list of names after it, to its "and".
            if (here.Marker is null && before is { Marker: not null, Relation: Relation.As or Relation.Location, IsPaired: false } && (before.Relation == Relation.As || words[before.Words.First - 1].Upos != Upos.ADP || i > 1 && phrases[i - 2] is { Marker: null } whose && whose.Words.End == before.Words.First - 1) && IsWrittenAsName(words[before.Head]) && IsWrittenAsName(words[here.Head]) && IsInList(phrases, i, words))
            {
                phrases[i] = here with { Marker = before.Marker, Relation = before.Relation };
                continue;
            }

            if (here.Marker is null && before is { Marker: not null, IsPaired: false } && here.Words.First - before.Words.End == 1 && words[before.Words.End].Upos == Upos.CCONJ
                && IsWrittenAsName(words[before.Head]) && IsWrittenAsName(words[here.Head]))
            {
                phrases[i] = here with { Marker = before.Marker, Relation = before.Relation };
            }
        }
    }

    /// <summary>"A bomb went off in Gao and Niger closed the border": whether what stands between a conjunction without a mark and a finite verb is that verb's subject, the verb before having one of its own.</summary>
    private static bool OpensNext(Phrase before, Phrase here, ImmutableArray<Word> words, SyntaxWords pack)
    {
        if (here.Marker is not null || here.Words.End >= words.Length || words[before.Words.End].Upos != Upos.CCONJ
            || words[here.Words.End] is not { Upos: Upos.VERB or Upos.AUX, Features.VerbForm: VerbFormFeature.Fin } && !(words[here.Words.End] is { Upos: Upos.VERB, Features.Tense: TenseFeature.Past } past && past.Analyses.Any(static a => a is { Upos: Upos.VERB, Features: { VerbForm: VerbFormFeature.Fin, Tense: TenseFeature.Past } }) && here.Words.End + 1 < words.Length && words[here.Words.End + 1].Upos is Upos.DET or Upos.NOUN or Upos.PROPN or Upos.NUM or Upos.ADJ or Upos.PRON))
        {
            return false;
        }

        for (var i = before.Words.First - 1; i > 0; i--)
        {
            // "Said the ministers of Chile and Bolivia met": what is told or lies in a clause below has its subject behind the word that opens it.
            if (words[i].Upos is Upos.SCONJ or Upos.PUNCT || words[i].Features.PronType is PronTypeFeature.Rel or PronTypeFeature.Int)
            {
                return false;
            }

            if (words[i] is { Upos: Upos.VERB or Upos.AUX, Features.VerbForm: VerbFormFeature.Fin })
            {
                return pack.RoleOf(words[i].Lemma) != "says";
            }
        }

        return false;
    }

    /// <summary>Where case tells: a noun that an adposition of several words has is no phrase of its own ("в ходе митинга"), nor one of the words that open why something is ("в связи с тем, что").</summary>
    public static void DropMarkers(List<Phrase> phrases, ImmutableArray<Word> words, SyntaxWords pack)
    {
        phrases.RemoveAll(p => p.Marker is not null && p.Words.First > 0 && pack.IsGroundAt(words, p.Words.First - 1, p.Words.End)
            // "Сообщил, что порт открыт и что двое задержаны": nor is what opens what is said once more.
            || p.Head > 1 && words[p.Head - 1].Upos == Upos.CCONJ && pack.RoleOf(words[p.Head].Lower) == "content" && Enumerable.Range(1, p.Head - 2).Any(i => words[i].Lower == words[p.Head].Lower && words[i - 1].Token.Form == ","));
        for (var i = phrases.Count - 1; i > 0; i--)
        {
            if (phrases[i].Marker is { } marker && marker.Contains(' ', StringComparison.Ordinal) && phrases[i - 1].Words.End == phrases[i].Words.First)
            {
                phrases.RemoveAt(i - 1);
            }
        }
    }

    /// <summary>Where case tells: what is joined to a phrase with an adposition, in the same case, has it too ("против Минска и Москвы", "против министра обороны и главы полиции").</summary>
    public static void ShareMarkersByCase(List<Phrase> phrases, ImmutableArray<Word> words, SyntaxWords pack, Func<int, bool> isTime)
    {
        for (var i = 1; i < phrases.Count; i++)
        {
            var (here, joint) = (phrases[i], phrases[i].Words.First - 1);
            // «Доступ к Telegram и YouTube ограничили»: names in other letters show no case.
            if (here is { Marker: null } && phrases[i - 1] is { Marker: not null, IsPaired: false } foreign && foreign.Words.End == joint && words[joint].Upos == Upos.CCONJ && IsInOtherLetters(words[here.Head]) && IsInOtherLetters(words[foreign.Head]))
            {
                phrases[i] = here with { Marker = foreign.Marker, Relation = foreign.Relation };
                continue;
            }

            if (here is not { Marker: null, IsPronoun: false, Case: not (CaseFeature.None or CaseFeature.Nom) } || phrases[i - 1].Words.End != joint || isTime(here.Head)
                || words[joint] is not { Upos: Upos.CCONJ } && !(words[joint].Token.Form == "," && IsWrittenAsName(words[here.Head]) && IsWrittenAsName(words[phrases[i - 1].Head]) && IsInList(phrases, i, words)) || pack.RoleOf(words[joint].Lower) == "contrast"
                // "Через мост и дорогу перекрыли": what may be the object of the verb to come.
                || here.Case == CaseFeature.Acc && here.Words.End < words.Length && words[here.Words.End].Upos == Upos.VERB)
            {
                continue;
            }

            var first = i - 1;
            while (first > 0 && phrases[first] is { Marker: null, Relation: Relation.Genitive } && phrases[first - 1].Words.End == phrases[first].Words.First)
            {
                first--;
            }

            var tied = phrases[first];
            if (tied is { Marker: not null, IsPaired: false } && tied.Case == here.Case && !isTime(tied.Head)
                && (first == i - 1 || here.Case != CaseFeature.Gen || words[here.Head].Features.Animacy == words[tied.Head].Features.Animacy && words[here.Head].Features.Animacy != words[phrases[i - 1].Head].Features.Animacy))
            {
                phrases[i] = here with { Marker = tied.Marker, Relation = tied.Relation };
            }
        }
    }

    /// <summary>Whether a phrase goes on a list that has an "and" at its end or later.</summary>
    private static bool IsInList(List<Phrase> phrases, int at, ImmutableArray<Word> words)
    {
        for (var i = at; i < phrases.Count; i++)
        {
            var (from, to) = (phrases[i - 1].Words.End, phrases[i].Words.First);
            if (to - from is not (1 or 2) || Enumerable.Range(from, to - from).Any(w => words[w].Upos != Upos.CCONJ && words[w].Token.Form != ","))
            {
                return false;
            }

            if (words[to - 1].Upos == Upos.CCONJ)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsInOtherLetters(Word word) => word.Token.Form[0] < 0x250 && char.IsUpper(word.Token.Form[0]);

    internal static bool IsWrittenAsName(Word word) => word.Upos is Upos.PROPN or Upos.NOUN && word.Token.Form is { Length: > 1 } form && char.IsUpper(form[0]) && (char.IsLower(form[1]) || word.Upos == Upos.PROPN);

    private static Phrase Made(int sentence, ImmutableArray<Word> words, int first, int head, SyntaxWords pack, bool isOpen, Func<string, bool> isNumberModifier, CaseFeature? ofName)
    {
        var word = words[head];
        var reading = word.Upos == Upos.ADJ && word.Analyses.FirstOrDefault(a => a.Upos == Upos.NOUN && a.Features.Case != CaseFeature.None) is { } noun ? noun : word.Best;
        var marker = pack.Sides == "order" && Joining(words, first, pack) > 0 ? null : (Compound(words, first, pack) ?? reading.Adposition
            ?? (isOpen && first > 0 && !(pack.Sides == "order" && words[first - 1].Upos == Upos.SCONJ) && words[first - 1].Analyses.Any(a => a.Upos is Upos.ADP or Upos.SCONJ) && !((words[first].IsNumber || words[first].Upos == Upos.DET && head > first && words[first + 1].IsNumber) && isNumberModifier(words[first - 1].Lower)) && !IsBetweenEnds(words, first, pack) && !(first + 1 < words.Length && isNumberModifier(words[first - 1].Lower + " " + words[first].Lower)) && !IsEstimate(words, first, isNumberModifier) && !IsBesideAdverb(words[first - 1], reading, pack) && pack.RelationOf(words[first - 1].Lower) != Relation.None ? words[first - 1].Lower : null)
            // "The arrest of at least 49 people": what ties the number stands before how exact it is.
            ?? (isOpen && pack.Sides == "order" ? BeforeEstimate(words, first, head, pack, isNumberModifier) : null)
            // "Против «полиции нравов»": past the opening mark.
            ?? (pack.Sides == "accusative" && first > 1 && IsOpeningQuote(words[first - 1]) && words[first - 2].Upos == Upos.ADP && pack.RelationOf(words[first - 2].Lower) != Relation.None ? words[first - 2].Lower : null)
            ?? (pack.Sides == "ergative" && reading.Features.Case != CaseFeature.Erg ? Postposition(words, first, head, pack) : null));
        // "შემდეგ მინისტრი გაემგზავრა": where verbs tell sides, what stands before a subject ties nothing.
        if (pack.Sides == "ergative" && marker is not null && reading.Adposition is null && first > 0 && marker == words[first - 1].Lower && reading.Features.Case is CaseFeature.Nom or CaseFeature.Erg)
        {
            marker = null;
        }

        var relation = marker is null ? Relation.None : pack.RelationOf(marker);
        // "იტყობინება Reuters": a name in letters of another script takes its endings after a hyphen, and without them is in the nominative.
        var isBare = pack.Sides == "ergative" && marker is null && reading.IsGuess && char.IsAsciiLetter(word.Token.Form[0]) && !word.Token.Form.Contains('-', StringComparison.Ordinal)
            // "ბოლსონარუ დააკავეს": what no table knows is no bare stem, which only stands before another word, where it may be a name as it is.
            || pack.Sides == "ergative" && marker is null && head + 1 < words.Length && reading is { IsGuess: true, Upos: Upos.NOUN or Upos.PROPN, Features.Case: CaseFeature.Dat } && reading.Lemma.Length == word.Lower.Length + 1 && words[head + 1].Upos == Upos.VERB && word.Analyses.Any(static a => a.Features.Case == CaseFeature.Nom);
        var shown = ofName ?? (isBare ? CaseFeature.Nom : reading.Features.Case);
        // "Двое его детей": whom a numeral in the nominative counts, past whose they are, is in the genitive.
        shown = marker is null && shown == CaseFeature.Acc && head - first > 1 && IsCountedByNominative(words[first], word) ? CaseFeature.Gen : shown;
        if (marker is null && shown == CaseFeature.Gen)
        {
            relation = Relation.Genitive;
        }
        else if (marker is null && pack.Sides == "accusative" && (ofName ?? word.Features.Case) == CaseFeature.Ins && word.Upos != Upos.PRON)
        {
            relation = Relation.Agent;
        }
        else if (relation == Relation.Agent && pack.Sides == "order" && pack.RoleOf(word.Lemma) == "span")
        {
            // "Took control of the port by dawn": a stretch of time does nothing.
            relation = Relation.Time;
        }

        return new Phrase(new WordRange(sentence, first, head + 1), head, shown)
        {
            Marker = marker,
            Relation = relation,
            IsPronoun = word.Upos == Upos.PRON,
        };
    }

    private static bool IsCountedByNominative(Word number, Word counted) =>
        number is { Upos: Upos.NUM, Features.Case: CaseFeature.Nom } && number.Analyses.Any(a => a is { Upos: Upos.NUM, Features: { Case: CaseFeature.Acc, Animacy: AnimacyFeature.Inan } })
        && counted is { Upos: Upos.NOUN, Features.Animacy: AnimacyFeature.Anim } && counted.Analyses.Any(a => a is { Upos: Upos.NOUN, Features.Case: CaseFeature.Gen });

    /// <summary>"Накануне боевики …", "задержанные накануне полицией": where case tells, no adposition ties a nominative, what was read as an adverb no instrumental, and what ties a happening (role "ahead") nobody and no place ("накануне священника избили"); what may be an adverb too is one.</summary>
    private static bool IsBesideAdverb(Word before, Analysis noun, SyntaxWords pack) =>
        pack.Sides == "accusative" && (noun.Features.Case == CaseFeature.Nom || noun.Features.Case == CaseFeature.Ins && before.Upos == Upos.ADV || (noun.Features.Animacy == AnimacyFeature.Anim || noun.Features.NameType == NameTypeFeature.Geo) && pack.RoleOf(before.Lower) == "ahead") && before.Analyses.Any(a => a.Upos == Upos.ADV && a.Features.Abbr == AbbrFeature.None);

    /// <summary>Whether a word is a mark that may open a quotation.</summary>
    public static bool IsOpeningQuote(Word word) => word.Token.Form is "„" or "«" or "“" or "\"";

    /// <summary>Whether a word is a mark that may close a quotation.</summary>
    public static bool IsClosingQuote(Word word) => word.Token.Form is "“" or "”" or "»" or "\"";

    /// <summary>The postposition right after a phrase, or after the quotation marks that the phrase stands in ("„X" წინააღმდეგ"); null for none.</summary>
    private static string? Postposition(ImmutableArray<Word> words, int first, int head, SyntaxWords pack)
    {
        var at = head + 1;
        if (at + 1 < words.Length && IsClosingQuote(words[at]) && Enumerable.Range(Math.Max(0, first - QuotedReach), Math.Min(first, QuotedReach)).Any(i => IsOpeningQuote(words[i])))
        {
            at++;
        }

        // "მასწავლებელი თან წაიყვანეს": an adverb ties no nominative.
        if (at < words.Length && words[at].Upos == Upos.ADV && words[head].Features.Case == CaseFeature.Nom)
        {
            return null;
        }

        // "პოლიციის მიერაა დაკავებული": with the copula written into it.
        var marker = at < words.Length && words[at] is { Upos: Upos.ADP, Features.Mood: MoodFeature.Ind } ? words[at].Lemma : at < words.Length ? words[at].Lower : null;
        return marker is not null && pack.RelationOf(marker) != Relation.None ? marker : null;
    }

    /// <summary>"დაკავებულია": a passive participle with the copula written into it, whatever else it may be.</summary>
    public static bool IsParticipleWithCopula(Word word) =>
        word.Features is { Mood: MoodFeature.Ind, Case: CaseFeature.Nom } && word.Analyses.Any(a => a is { Upos: Upos.VERB, Features: { VerbForm: VerbFormFeature.Part, Voice: VoiceFeature.Pass, Mood: MoodFeature.Ind } });

    /// <summary>"Between 400-500 people": whether both ends of what the adposition ties are written in one word.</summary>
    private static bool IsBetweenEnds(ImmutableArray<Word> words, int first, SyntaxWords pack) =>
        words[first] is { IsNumber: true, Token.Kind: TokenKind.Number } ends && ends.Token.Form.AsSpan().ContainsAny('-', '–') && pack.RoleOf(words[first - 1].Lower) == "between";

    /// <summary>"Up to 40 people": whether words before a number say how exact it is and tie nothing.</summary>
    private static bool IsEstimate(ImmutableArray<Word> words, int first, Func<string, bool> isNumberModifier) =>
        first > 1 && words[first].IsNumber && (isNumberModifier(words[first - 2].Lower + " " + words[first - 1].Lower) || first > 2 && isNumberModifier(words[first - 3].Lower + " " + words[first - 2].Lower + " " + words[first - 1].Lower));

    /// <summary>The adposition before words that say how exact a number is ("[of] at least 49 people"); null for none.</summary>
    private static string? BeforeEstimate(ImmutableArray<Word> words, int first, int head, SyntaxWords pack, Func<string, bool> isNumberModifier)
    {
        var isWithin = first > 1 && first + 1 < words.Length && words[first + 1].IsNumber && isNumberModifier(words[first - 1].Lower + " " + words[first].Lower);
        var before = isWithin ? first - 2 : IsEstimate(words, first, isNumberModifier) ? isNumberModifier(words[first - 2].Lower + " " + words[first - 1].Lower) ? first - 3 : first - 4
            // "A mob of about 300", not "a group of about 300", which is the 300 themselves.
            : first > 2 && words[first].IsNumber && isNumberModifier(words[first - 1].Lower) && !(words[head].IsNumber && pack.RoleOf(words[first - 3].Lemma) == "container") ? first - 2 : -1;
        return before > 0 && words[before].Upos == Upos.ADP && words[before].Features.PronType == PronTypeFeature.None && pack.RelationOf(words[before].Lower) != Relation.None ? words[before].Lower : null;
    }

    /// <summary>The case of a name of several words: that of the first word that a table has, if the last may stand in it; null where none tells.</summary>
    private static CaseFeature? NameCase(ImmutableArray<Word> words, int first, int head)
    {
        for (var i = first; i < head; i++)
        {
            if (words[i] is { Best.IsGuess: false, Features.Case: not CaseFeature.None and var shown } && words[i].Analyses.Select(a => a.Features.Case).Distinct().Count() <= NameCases && words[head].Analyses.Any(a => a.Features.Case == shown))
            {
                return shown;
            }
        }

        // "Убийство Бреонны Нортон", "Джейн Нортон": a woman's surname without an ending has the case of what stands before it, which none tells where that has no ending either.
        if (words[head].Upos == Upos.PROPN && words[head].Analyses.Any(static a => a.Features is { Case: CaseFeature.Nom, Gender: GenderFeature.Masc, Number: NumberFeature.Sing }) && (words[head].Best.IsGuess || words[head].Analyses.Select(static a => a.Features.Case).Distinct().Count() > NameCases + 1))
        {
            for (var i = first; i < head; i++)
            {
                if (words[i].Upos != Upos.PROPN)
                {
                    continue;
                }

                if (words[i].Best.IsGuess && words[i].Analyses.All(static a => a.Features is not ({ Case: CaseFeature.Nom, Number: NumberFeature.Sing } or { Case: CaseFeature.None })) && words[i].Analyses.FirstOrDefault(static a => a.Features.Number == NumberFeature.Sing) is { } hers)
                {
                    return hers.Features.Case;
                }

                if (words[i] is { Best: { IsGuess: false, Features: { NameType: NameTypeFeature.Giv, Gender: GenderFeature.Fem } } } && words[i].Analyses.Select(static a => a.Features.Case).Distinct().Count() > NameCases)
                {
                    // "Арест Джейн Нортон": right behind a thing it is whose that is.
                    return first > 0 && words[first - 1] is { Upos: Upos.NOUN, Best.IsGuess: false, Features: { Animacy: AnimacyFeature.Inan, Case: CaseFeature.Nom or CaseFeature.Acc or CaseFeature.Gen } } ? CaseFeature.Gen : CaseFeature.None;
                }
            }
        }

        return null;
    }

    /// <summary>How many words before a phrase join it to the one before as "and" does ("as well as"); 0 for none.</summary>
    public static int Joining(ImmutableArray<Word> words, int first, SyntaxWords pack)
    {
        for (var length = Math.Min(3, first); length >= 2; length--)
        {
            if (pack.RoleOf(words, first - length, length) == "joining")
            {
                return length;
            }
        }

        return 0;
    }

    private static bool IsPossessive(Word word, SyntaxWords pack) => pack.RoleOf(word.Lower) == "possessive";

    private static bool Begins(Word word) => word.Token.Kind == TokenKind.Number
        || word.Token.Kind == TokenKind.Word && word.Upos is Upos.NOUN or Upos.PROPN or Upos.ADJ or Upos.DET or Upos.NUM or Upos.PRON or Upos.X
        || word.Features.VerbForm is VerbFormFeature.Part && word.Features is { Case: not CaseFeature.None, Mood: MoodFeature.None };

    // "Killed the driver and wounded another six", "and wounded several others": what may be a past, right before an article or the like, is no attribute of the phrase behind it.
    public static bool IsPastBeforeArticle(ImmutableArray<Word> words, int at, SyntaxWords pack) =>
        at > 0 && at + 1 < words.Length && words[at].Upos == Upos.ADJ && words[at - 1].Upos == Upos.CCONJ && (words[at + 1].Upos == Upos.DET || words[at + 1].Upos == Upos.ADJ && pack.RoleOf(words[at + 1].Lemma) == "container" || pack.RoleOf(words[at + 1].Lower) == "vague") && words[at].Analyses.Any(a => a is { Upos: Upos.VERB, Features: { VerbForm: VerbFormFeature.Fin, Tense: TenseFeature.Past } });

    // "ორი ეჭვმიტანილი ასევე დააკავეს", "სასტუმრო მთლიანად დაიწვა": nor is one that right before a verb may as well be an adverb.
    private static bool IsAdverbToo(ImmutableArray<Word> words, int at) =>
        at > 0 && at + 1 < words.Length && words[at] is { Upos: Upos.NOUN, Features.Case: CaseFeature.Nom or CaseFeature.Ess } word && words[at - 1].Upos is Upos.ADJ && words[at + 1] is { Upos: Upos.VERB, Features.VerbForm: VerbFormFeature.Fin } && word.Analyses.Any(a => a is { Upos: Upos.ADV, IsGuess: false } && a.Lemma == word.Lower);

    // "Police posted there": a word that says where is no phrase, whatever else it may be.
    private static bool Begins(ImmutableArray<Word> words, int at, SyntaxWords pack) => !(pack.Sides == "ergative" && IsAdverbToo(words, at)) && !(pack.Sides == "order" && IsPastBeforeArticle(words, at, pack)) && Begins(words[at]) && !(pack.Sides == "order" && at > 0 && words[at] is { Upos: Upos.PRON, Features.PronType: PronTypeFeature.None } && words[at].Analyses.Any(a => a.Upos == Upos.ADV)) || pack.Sides == "order" && (IsAttribute(words, at) || IsOfAttribute(words, at) || IsNamedByParticiple(words, at, pack));

    /// <summary>Where order tells: a noun that may be the past of a verb, after a noun, with no verb before it and no noun after it.</summary>
    public static bool IsPastAfterNoun(ImmutableArray<Word> words, int at)
    {
        if (words[at].Upos != Upos.NOUN || at + 1 >= words.Length || words[at + 1].Upos is not (Upos.ADV or Upos.ADP or Upos.DET or Upos.NUM or Upos.PRON) || !words[at].Analyses.Any(a => a.Upos == Upos.VERB && a.Features is { VerbForm: VerbFormFeature.Fin, Tense: TenseFeature.Past }))
        {
            return false;
        }

        for (var i = 0; i < at; i++)
        {
            if (words[i].Upos is Upos.VERB or Upos.AUX && !IsAttribute(words, i))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Where order tells: a past participle after "the" or "of" with no noun after it stands for those it is said of ("three of the wounded died", "the number of injured").</summary>
    private static bool IsNamedByParticiple(ImmutableArray<Word> words, int at, SyntaxWords pack) =>
        at > 0 && words[at].Upos == Upos.VERB && words[at].Analyses.Any(a => a is { Upos: Upos.VERB, Features: { VerbForm: VerbFormFeature.Part, Tense: TenseFeature.Past } }) && (words[at - 1] is { Upos: Upos.DET, Features.Definite: DefiniteFeature.Def } || at > 1 && words[at - 1].IsNumber && words[at - 2] is { Upos: Upos.DET, Features.Definite: DefiniteFeature.Def } || at > 1 && pack.RelationOf(words[at - 1].Lower) == Relation.Genitive && words[at - 2].Upos is Upos.NOUN or Upos.NUM)
        && (at + 1 == words.Length || words[at + 1].Upos is Upos.VERB or Upos.AUX or Upos.PUNCT or Upos.ADP or Upos.CCONJ)
        // "The 22-year-old died", "the two died in hospital": the verb of the sentence.
        && !(words[at - 1].IsNumber && words[at].Features.VerbForm == VerbFormFeature.Fin && words.Skip(at + 1).All(w => w.Upos is not (Upos.VERB or Upos.AUX) || w.Features.VerbForm != VerbFormFeature.Fin));

    /// <summary>Where order tells: a word of quantity right before an auxiliary, or before "of them" and one ("many were held", "all of them had fled").</summary>
    private static bool StandsAlone(ImmutableArray<Word> words, int at)
    {
        var next = at + 2 < words.Length && words[at + 1].Upos == Upos.ADP && words[at + 2] is { Upos: Upos.PRON, Features.Number: NumberFeature.Plur } ? at + 3 : at + 1;
        return next < words.Length && words[next].Upos == Upos.AUX && words[next].Analyses.Any(a => a.Features is { Number: NumberFeature.Plur or NumberFeature.None, VerbForm: VerbFormFeature.Fin })
            && words[at].Analyses.Any(a => a is { Upos: Upos.DET, Features.PronType: PronTypeFeature.Tot or PronTypeFeature.Ind, Features.Definite: DefiniteFeature.None });
    }

    /// <summary>"(Took the secretary) hostage", "(held Ivan Rey) captive": where order tells, a noun behind whom a verb befalls that goes with that verb.</summary>
    private static bool IsHeldAs(ImmutableArray<Word> words, int first, int at, SyntaxWords pack)
    {
        if (words[at].Features.Number == NumberFeature.Plur || !(words[at - 1].Upos == Upos.NOUN || words[at - 1].Upos == Upos.PROPN && words[first].Features.Definite != DefiniteFeature.Ind) || at + 1 < words.Length && words[at + 1].Upos is Upos.NOUN or Upos.PROPN or Upos.ADJ)
        {
            return false;
        }

        for (var i = first - 1; i >= 0 && words[i].Upos is not (Upos.PUNCT or Upos.CCONJ or Upos.SCONJ); i--)
        {
            if (words[i].Upos == Upos.VERB)
            {
                return pack.RoleOf($"{words[i].Lemma} {words[at].Lemma}") == "captures";
            }
        }

        return false;
    }

    /// <summary>"Killed several of the hostages", "most of their houses": where order tells, a word of quantity right before what it is a part of.</summary>
    private static bool IsShare(ImmutableArray<Word> words, int at, SyntaxWords pack) =>
        at + 2 < words.Length && words[at].Upos is Upos.ADJ or Upos.DET && pack.RoleOf(words[at].Lemma) == "container" && pack.RelationOf(words[at + 1].Lower) == Relation.Genitive
        && (words[at + 2].Upos is Upos.DET or Upos.PROPN || words[at + 2].Features.Poss == PossFeature.Yes) && words.Skip(at + 2).SkipWhile(static w => w.Upos is Upos.DET or Upos.ADJ or Upos.NUM || w.Features.Poss == PossFeature.Yes).FirstOrDefault() is { Upos: Upos.NOUN or Upos.PROPN };

    /// <summary>"Двое напали на пост. Все задержаны": whether a word in the plural that takes in the whole stands alone before what befell those.</summary>
    private static bool AreAll(ImmutableArray<Word> words, int at) =>
        at + 1 < words.Length && words[at] is { Upos: Upos.DET, Features: { Case: CaseFeature.Nom, Number: NumberFeature.Plur } } && words[at + 1].Features is { VerbForm: VerbFormFeature.Part, Variant: VariantFeature.Short, Voice: VoiceFeature.Pass } && (at == 0 || words[at - 1].Upos is Upos.PUNCT or Upos.CCONJ);

    /// <summary>A number of times.</summary>
    private static bool IsHowOften(ImmutableArray<Word> words, int at, SyntaxWords pack) =>
        words[at].IsNumber && at + 1 < words.Length && pack.RoleOf(words[at + 1].Lower) == "repetition";

    /// <summary>Where order tells: what may be the past of a verb and is joined to what comes before, right before a number.</summary>
    public static bool IsVerbBeforeNumber(ImmutableArray<Word> words, int at) =>
        at > 0 && at + 1 < words.Length && words[at + 1].IsNumber && words[at].Upos is Upos.ADJ && words[at - 1].Upos is Upos.CCONJ or Upos.ADV or Upos.PUNCT
        && words[at].Analyses.Any(a => a.Upos == Upos.VERB && a.Features.Tense == TenseFeature.Past);

    /// <summary>"Will free all the captives": where order tells, what was read as an adjective but may be an infinitive, right behind a modal and before an article or the like.</summary>
    private static bool IsInfinitiveBeforeObject(ImmutableArray<Word> words, int at, SyntaxWords pack) =>
        at > 0 && at + 1 < words.Length && words[at].Upos == Upos.ADJ && words[at - 1].Upos == Upos.AUX && pack.RoleOf(words[at - 1].Lemma) is "modal" or "future" or "planned" && words[at + 1].Features.PronType == PronTypeFeature.Tot
        && words[at].Analyses.Any(static a => a is { Upos: Upos.VERB, Features.VerbForm: VerbFormFeature.Inf });

    /// <summary>Where order tells: what was read as an adjective but may be the past of a verb, between a noun and what may be its object ("forces used gas").</summary>
    public static bool IsPastBeforeObject(ImmutableArray<Word> words, int at, SyntaxWords pack) =>
        at > 0 && at + 1 < words.Length && words[at].Upos == Upos.ADJ && (words[at - 1].Upos is Upos.NOUN or Upos.PROPN && words[at + 1].Upos is Upos.NOUN or Upos.PROPN or Upos.DET or Upos.NUM or Upos.ADJ || IsPastBeforeArticle(words, at, pack))
        && words[at].Analyses.Any(a => a is { Upos: Upos.VERB, Features: { VerbForm: VerbFormFeature.Fin, Tense: TenseFeature.Past } });

    /// <summary>Where order tells: a participle before its noun ("three suspected militants", "by armed men", "killed arrested men").</summary>
    private static bool IsAttribute(ImmutableArray<Word> words, int at)
    {
        // "Held builders over collapsed blocks": what may be a participle right behind an adposition that ties it to a noun.
        var isTied = at > 1 && words[at - 1].Upos == Upos.ADP && words[at].Features is { VerbForm: VerbFormFeature.Fin, Tense: TenseFeature.Past } && words[at].Analyses.Any(a => a is { Upos: Upos.VERB, Features: { VerbForm: VerbFormFeature.Part, Tense: TenseFeature.Past } }) && words[at - 2].Upos is Upos.NOUN or Upos.PROPN or Upos.NUM;
        // "A married couple": likewise right behind an article.
        isTied |= at > 0 && words[at - 1] is { Upos: Upos.DET, Features.Definite: not DefiniteFeature.None } && words[at].Analyses.Any(a => a is { Upos: Upos.VERB, Features: { VerbForm: VerbFormFeature.Part, Tense: TenseFeature.Past } });
        // "Hired killers shot the judge", "was shot by hired killers": or where a sentence opens with it and its noun has a verb, or behind the doer's adposition.
        isTied |= words[at].Analyses.Any(a => a is { Upos: Upos.VERB, Features: { VerbForm: VerbFormFeature.Part, Tense: TenseFeature.Past } })
            && (at == 0 && words.Length > 2 && words[1] is { Upos: Upos.NOUN, Features.Number: NumberFeature.Plur } && words[2] is { Upos: Upos.VERB, Features: { VerbForm: VerbFormFeature.Fin, Tense: TenseFeature.Past } } or { Upos: Upos.AUX }
                || at > 1 && words[at - 1].Upos == Upos.ADP && words[at - 2] is { Upos: Upos.VERB, Features: { VerbForm: VerbFormFeature.Part, Tense: TenseFeature.Past } });
        // "The remaining 27 pupils": also before a number.
        if (words[at].Upos != Upos.VERB || !isTied && words[at].Features.VerbForm is not (VerbFormFeature.Part or VerbFormFeature.Ger) || at + 1 >= words.Length || words[at + 1].Upos is not (Upos.NOUN or Upos.PROPN or Upos.ADJ) && !(words[at + 1].Upos == Upos.NUM && at > 0 && words[at - 1].Upos == Upos.DET))
        {
            return false;
        }

        // "A locally made bomb": past the adverb of the participle.
        var behind = at > 1 && IsOfAttribute(words, at - 1) ? at - 1 : at;
        var before = behind == 0 ? Upos.ADP : words[behind - 1].Upos;
        return before is Upos.DET or Upos.NUM or Upos.ADJ || at > 0 && words[at - 1].Features.Poss == PossFeature.Yes
            // "LIMA (AFP) - Suspected rebels killed …": with the capital that a sentence opens with.
            || before == Upos.PUNCT && words[at].Features.Tense == TenseFeature.Past && char.IsUpper(words[at].Token.Form[0]) && words[behind - 1].Token.Form is "-" or "–" or "—" or "]" or ":" or "\"" or "“"
            || words[at].Features.Tense == TenseFeature.Past && (before is Upos.ADP or Upos.SCONJ || at > 0 && words[at - 1].Features.PronType == PronTypeFeature.Int || before == Upos.VERB && words[at - 1].Features.VerbForm != VerbFormFeature.Inf && words[at - 1].Analyses.All(a => a.Upos != Upos.AUX));
    }

    /// <summary>Where order tells: the adverb of a participle before its noun ("by heavily armed men").</summary>
    private static bool IsOfAttribute(ImmutableArray<Word> words, int at) =>
        words[at] is { Upos: Upos.ADV, Features.PronType: PronTypeFeature.None } && at + 2 < words.Length && words[at + 1] is { Upos: Upos.VERB or Upos.ADJ } made && made.Analyses.Any(a => a.Upos == Upos.VERB && a.Features is { VerbForm: VerbFormFeature.Part, Tense: TenseFeature.Past })
        && at > 0 && (words[at + 2].Upos is Upos.NOUN or Upos.ADJ && words[at - 1].Upos is Upos.DET or Upos.NUM or Upos.ADJ or Upos.ADP || words[at - 1].Upos == Upos.DET && JoinedAttribute(words, at - 1, at + 2) > 0);

    /// <summary>An adposition of several words before the phrase: "because of", "in response to", "в связи с"; null for none.</summary>
    private static string? Compound(ImmutableArray<Word> words, int first, SyntaxWords pack)
    {
        for (var length = 4; length >= 2; length--)
        {
            // "В ходе митинга", "на фоне протестов": where case tells, one may end with a noun.
            if (first >= length && (words[first - 1].Upos is Upos.ADP or Upos.SCONJ || pack.Sides == "accusative" && words[first - 1].Upos == Upos.NOUN && words[first - length].Upos == Upos.ADP))
            {
                if (pack.RelationOf(words, first - length, length) != Relation.None)
                {
                    return string.Join(' ', words.Skip(first - length).Take(length).Select(w => w.Lower));
                }
            }
        }

        return null;
    }

    /// <summary>Where order tells: how many words join an attribute to the one before it, up to and with it, where their noun follows ("a remote but [partly] deserted hamlet"); 0 for none.</summary>
    private static int JoinedAttribute(ImmutableArray<Word> words, int first, int at)
    {
        // "The streets were calm and armed men left": what is said of something else is no attribute.
        if (at == first || at >= words.Length || words[at].Upos != Upos.CCONJ || words[at - 1] is var before && before.Upos != Upos.ADJ && !IsPastAttribute(words, first, at - 1) || HasLoneCapital(before) || !(words[first].Upos is Upos.DET or Upos.NUM || words[first].Features.Poss == PossFeature.Yes || at == first + 1 && IsBareAttribute(words, first, at) || first > 0 && (words[first - 1].Upos == Upos.ADP || first > 1 && words[first - 1].Upos == Upos.ADV && words[first - 2].Upos is Upos.DET or Upos.ADP)))
        {
            return 0;
        }

        var next = at + 1;
        while (next < words.Length && words[next].Upos == Upos.ADV)
        {
            next++;
        }

        return next + 1 < words.Length && words[next + 1].Upos == Upos.NOUN && !HasLoneCapital(words[next])
            && (words[next].Upos == Upos.ADJ || words[next].Upos == Upos.NOUN && words[next].Features.Number != NumberFeature.Plur && words[next + 1].Features.Number == NumberFeature.Plur || words[next].Upos == Upos.VERB && words[next].Analyses.Any(a => a.Upos == Upos.ADJ || a is { Upos: Upos.VERB, Features: { VerbForm: VerbFormFeature.Part, Tense: TenseFeature.Past } }) && words[next].Analyses.All(a => a.Features.Number != NumberFeature.Plur || a.Features.Tense != TenseFeature.Pres))
            ? next + 1 - at : 0;
    }

    /// <summary>"A judge and political and union leaders", "killed civil and military officials": whether a bare adjective before a conjunction may belong to the noun behind the next word: at the head of a sentence, in a list, or behind a verb where no verb follows.</summary>
    private static bool IsBareAttribute(ImmutableArray<Word> words, int first, int at) =>
        first == 0 || words[first - 1].Upos == Upos.CCONJ && first > 1 && words[first - 2].Upos is Upos.NOUN or Upos.PROPN
        || words[first - 1].Upos == Upos.VERB && at + 2 < words.Length && (at + 3 == words.Length || words[at + 3].Upos is not (Upos.VERB or Upos.AUX or Upos.ADV or Upos.NOUN));

    /// <summary>Whether a word is written with a capital that may make a name of it, not in capitals throughout.</summary>
    private static bool HasLoneCapital(Word word) => char.IsUpper(word.Token.Form[0]) && !(word.Token.Form.Length > 2 && char.IsUpper(word.Token.Form[1]));

    /// <summary>"Indian and Pakistani officials": whether a conjunction joins two adjectives with capitals before a noun without one.</summary>
    private static bool AreOfTwoCountries(ImmutableArray<Word> words, int at)
    {
        return at + 3 < words.Length && words[at].Upos == Upos.ADJ && IsCapital(at) && words[at + 1].Upos == Upos.CCONJ && words[at + 2].Upos is Upos.ADJ or Upos.NOUN or Upos.PROPN && IsCapital(at + 2) && words[at + 3].Upos is Upos.NOUN or Upos.ADJ && char.IsLower(words[at + 3].Token.Form[0]);

        bool IsCapital(int word) => words[word].Token.Form is { Length: > 2 } form && char.IsUpper(form[0]) && char.IsLower(form[^1]);
    }

    /// <summary>"A well guarded but crumbling post": a past participle behind an article and nothing but adverbs.</summary>
    private static bool IsPastAttribute(ImmutableArray<Word> words, int first, int at) =>
        at > first && words[first].Upos == Upos.DET && words[at].Analyses.Any(a => a is { Upos: Upos.VERB, Features: { VerbForm: VerbFormFeature.Part, Tense: TenseFeature.Past } }) && (at == first + 1 || at == first + 2 && words[first + 1].Upos == Upos.ADV);

    /// <summary>"A six-day trip", "a 12-year term": how long something is, written in one word before its noun, ends no phrase.</summary>
    private static Func<int, bool> WithoutAttributes(ImmutableArray<Word> words, SyntaxWords pack, Func<int, bool> isTime) =>
        at => isTime(at) && !(at + 1 < words.Length && words[at + 1].Upos == Upos.NOUN && !isTime(at + 1) && words[at].Token.Form.Contains('-', StringComparison.Ordinal)) && !OwnsNoun(words, at, pack, isTime) && !IsDateOfNoun(words, at, pack, isTime);

    /// <summary>"Organisers of Saturday's rally", "last week's strike": nor does when something was, in the possessive before its noun.</summary>
    private static bool OwnsNoun(ImmutableArray<Word> words, int at, SyntaxWords pack, Func<int, bool> isTime)
    {
        while (at < words.Length && isTime(at) && !IsPossessive(words[at], pack))
        {
            at++;
        }

        return at + 1 < words.Length && IsPossessive(words[at], pack) && words[at + 1].Upos is Upos.NOUN or Upos.ADJ && !isTime(at + 1);
    }

    /// <summary>"Opponents of the Aug. 18 coup": nor does a date between an article or owner and its noun.</summary>
    private static bool IsDateOfNoun(ImmutableArray<Word> words, int at, SyntaxWords pack, Func<int, bool> isTime)
    {
        var (first, end) = (at, at + 1);
        while (first > 0 && IsOfDate(first - 1))
        {
            first--;
        }

        while (end < words.Length && IsOfDate(end))
        {
            end++;
        }

        return IsOfDate(at) && first > 0 && (words[first - 1].Features.PronType == PronTypeFeature.Art || IsPossessive(words[first - 1], pack)) && end < words.Length && words[end].Upos is Upos.NOUN or Upos.ADJ && !isTime(end);

        bool IsOfDate(int i) => isTime(i) && (words[i].IsNumber || words[i].Token.Kind == TokenKind.Number || words[i].Upos == Upos.PROPN || words[i].Token.Form == ".");
    }

    /// <summary>A form in -ing that closes a phrase after a preposition: "in police firing".</summary>
    private static bool IsEventNoun(ImmutableArray<Word> words, int first, int at, SyntaxWords pack) =>
        // "The outlawing of the party".
        at == first + 1 && words[first].Upos == Upos.DET && words[at] is { Upos: Upos.VERB, Features: { VerbForm: VerbFormFeature.Ger or VerbFormFeature.Part, Tense: not TenseFeature.Past } } && at + 1 < words.Length && pack.RelationOf(words[at + 1].Lower) == Relation.Genitive
        || at > first && first > 0 && words[first - 1].Upos == Upos.ADP && words[at].Upos != Upos.AUX && words[at].Features.VerbForm is VerbFormFeature.Ger or VerbFormFeature.Part && words[at].Features.Tense != TenseFeature.Past
        && words[at - 1].Upos is Upos.NOUN or Upos.PROPN && !(words[at - 1].Features.Number == NumberFeature.Plur && words[at - 1].Lemma != words[at - 1].Lower) && words[at].Analyses.Any(a => a.Upos == Upos.NOUN) && (at + 1 == words.Length || !Begins(words[at + 1]));

    // An adjective with a postposition stands for a noun.
    private static bool IsHead(Word word) => word.Upos is Upos.NOUN or Upos.PROPN or Upos.PRON or Upos.NUM or Upos.X || word.Best.Adposition is not null;

    /// <summary>An adjective between a name and the noun that it modifies too ("the Kunduz provincial capital").</summary>
    private static bool IsInsideName(ImmutableArray<Word> words, int first, int head, int at) =>
        head == at - 1 && words[at].Upos == Upos.ADJ && at + 1 < words.Length && words[at + 1].Upos == Upos.NOUN && IsAcronym(words[head])
        || head == at - 1 && words[head].Upos == Upos.PROPN && words[at].Upos == Upos.ADJ && char.IsLower(words[at].Token.Form[0]) && at + 1 < words.Length && words[at + 1].Upos == Upos.NOUN && first > 0 && words[first - 1].Upos is Upos.ADP or Upos.DET or Upos.PART;

    /// <summary>An adjective between the name of a body and the noun that says what it is ("the Red Dawn armed group").</summary>
    private static bool IsOfKind(ImmutableArray<Word> words, int first, int head, int at, SyntaxWords pack, Func<int, bool> isActor) =>
        head == at - 1 && (isActor(head) || words[head].Upos == Upos.PROPN) && (words[first].Upos == Upos.DET || words[first].IsNumber) && words[at].Upos == Upos.ADJ && at + 1 < words.Length && words[at + 1].Upos == Upos.NOUN && isActor(at + 1) && !IsPastBeforeObject(words, at, pack);

    /// <summary>Letters that no word has ("FMLN urban guerrillas").</summary>
    private static bool IsAcronym(Word word) => word.Best.IsGuess && word.Token.Form is { Length: >= 2 and <= 5 } form && form.All(char.IsUpper);

    /// <summary>A capitalised adjective between a title and a name is the first name ("Governor Young Lee").</summary>
    private static bool IsNamedByAdjective(ImmutableArray<Word> words, int at) =>
        words[at].Upos == Upos.ADJ && at + 1 < words.Length && words[at + 1].Upos == Upos.PROPN && words[at].Token.Form is { Length: > 1 } form && char.IsUpper(form[0]) && char.IsLower(form[1]) && char.IsUpper(words[at - 1].Token.Form[0]);

    /// <summary>An adjective that may be a noun, between a title and an unknown name ("ATTORNEY GENERAL TOMAS REY").</summary>
    private static bool IsTitleBeforeName(ImmutableArray<Word> words, int head, int at) =>
        head == at - 1 && words[at].Upos == Upos.ADJ && words[at].Analyses.Any(a => a.Upos is Upos.NOUN or Upos.PROPN) && at + 1 < words.Length && words[at + 1] is { Upos: Upos.PROPN or Upos.NOUN, Best.IsGuess: true };

    /// <summary>A participle that stands for a person or thing: "протестующие", "დაკავებულები".</summary>
    private static bool IsNominal(ImmutableArray<Word> words, int at, SyntaxWords pack) =>
        words[at].Features is { VerbForm: VerbFormFeature.Part, Case: not CaseFeature.None, Variant: VariantFeature.None } && !(pack.Sides == "accusative" && NounAhead(words, at) > 0)
        // "გათავისუფლებული კოლეგების": where an attribute looks alike in several cases, any of them will do.
        && (at + 1 == words.Length || !Begins(words[at + 1]) || (pack.Sides == "ergative" && words[at + 1].Upos is Upos.NOUN or Upos.PROPN ? !CanAgree(words[at], words[at + 1]) : words[at + 1].Features.Case != words[at].Features.Case)) && !IsSaidOfNoun(words, at);

    /// <summary>"Обвинённый оппозицией в подлоге министр": where case tells, the noun that a participle agrees with, past the participle's own words; -1 for none.</summary>
    private static int NounAhead(ImmutableArray<Word> words, int at)
    {
        // Where the noun's own attributes begin.
        var own = at + 1;
        for (var i = at + 1; i < Math.Min(words.Length, at + AttributesReach) && words[i].Token.Kind != TokenKind.Punctuation && words[i].Upos is not (Upos.AUX or Upos.CCONJ or Upos.SCONJ) && words[i].Features.VerbForm is VerbFormFeature.None; i++)
        {
            // "Открывший огонь военный задержан": an adjective that stands for somebody is its noun.
            var standsAlone = IsSubstantive(words, i) && (i + 1 == words.Length || words[i + 1].Upos is Upos.VERB or Upos.AUX or Upos.PUNCT);
            if (words[i].Upos is Upos.ADJ or Upos.DET or Upos.NUM && !standsAlone)
            {
                continue;
            }

            if (own > at + 1 && (standsAlone || words[i].Upos is Upos.NOUN or Upos.PROPN) && words[own - 1].Upos != Upos.ADP && (standsAlone ? IsSameForm(words[at].Features, words[i].Features) : AreAlike(words[at], words[i]))
                && Enumerable.Range(own, i - own).All(w => CanAgree(words[w], words[i])))
            {
                return i;
            }

            own = i + 1;
        }

        return -1;
    }

    /// <summary>"გათავისუფლებული კოლეგების": what is also a noun is the participle of the noun after it where it may stand in its case; none in the plural is ("აჯანყებულებმა ლიმა აიღეს").</summary>
    private static bool IsParticipleOf(ImmutableArray<Word> words, int at) =>
        words[at] is { Upos: Upos.NOUN, Features.Mood: MoodFeature.None } && at + 1 < words.Length && words[at + 1].Upos is Upos.NOUN or Upos.PROPN
        && words[at].Analyses.Any(a => a.Features is { VerbForm: VerbFormFeature.Part, Number: not NumberFeature.Plur } && words[at + 1].Analyses.Any(n => n.Features.Case == a.Features.Case && n.Features.Case != CaseFeature.None));

    /// <summary>"ორმაგ დარტყმას", "შესაბამისი კანონი": a noun without its ending, or in the nominative or ergative like the common noun right behind it, is that one's attribute.</summary>
    private static bool IsAttributive(ImmutableArray<Word> words, int at) =>
        words[at] is { Upos: Upos.NOUN, Best: { IsGuess: false, Adposition: null }, Features: { Number: NumberFeature.Sing, Mood: MoodFeature.None, VerbForm: VerbFormFeature.None } } && at + 1 < words.Length && words[at + 1] is { Best.IsGuess: false, Features.Mood: MoodFeature.None }
        && (IsBareTitle(words[at]) ? words[at + 1].Upos is Upos.NOUN or Upos.ADJ or Upos.DET
            : words[at + 1].Upos == Upos.NOUN && words[at].Features.Case is CaseFeature.Nom or CaseFeature.Erg && words[at + 1].Features.Case == words[at].Features.Case);

    /// <summary>The comma that sets off a participle from its noun, past adverbs, a negation and when or where it was ("…, предположительно напавшего на магазин", "…, в мае напавшего на магазин"); -1 for none.</summary>
    public static int MarkBefore(ImmutableArray<Word> words, int participle)
    {
        var at = participle - 1;
        while (at > 0 && words[at].Upos is Upos.ADV or Upos.PART)
        {
            at--;
        }

        if (at >= 0 && words[at].Token.Form == ",")
        {
            return at;
        }

        // "США, [в январе] возобновившие авиаудары": past what an adposition right behind the mark ties.
        for (var i = at; i > 0 && at - i < AdjunctReach && words[i].Upos is Upos.NOUN or Upos.PROPN or Upos.ADJ or Upos.NUM or Upos.DET or Upos.ADP; i--)
        {
            // "Слесарь, 20 лет назад убивший сторожа".
            if ((words[i].Upos == Upos.ADP || words[i].Token.Kind == TokenKind.Number && i < at) && words[i - 1].Token.Form == ",")
            {
                return i - 1;
            }
        }

        return -1;
    }

    // Words between a mark and a participle that say when, where or why.
    private const int AdjunctReach = 5;

    /// <summary>"Мужчину, напавшего на магазин", of a thing also "шоссе, ведущее в порт": a participle with words of its own, behind the mark after a noun that it agrees with.</summary>
    private static bool IsSaidOfNoun(ImmutableArray<Word> words, int at)
    {
        // "Пожаров, бушующих в основном в горах": past adverbs.
        var tie = at + 1;
        while (tie + 1 < words.Length && words[tie].Upos == Upos.ADV)
        {
            tie++;
        }

        var leads = words[at] is { Upos: Upos.VERB, Features.Tense: TenseFeature.Pres } && tie < words.Length && words[tie].Upos == Upos.ADP;
        // "Правительство, возглавляемое военными", "людей, ждущих ответа".
        var takes = words[at] is { Upos: Upos.VERB, Features: { Tense: TenseFeature.Pres, Case: not CaseFeature.None } } && at + 1 < words.Length && words[at + 1] is { Upos: Upos.NOUN or Upos.PROPN or Upos.ADJ or Upos.DET or Upos.NUM, Features.Case: not CaseFeature.None };
        var mark = MarkBefore(words, at);
        if (words[at].Features.Tense != TenseFeature.Past && !leads && !takes || mark < 1 || at + 1 >= words.Length || words[at + 1].Token.Kind is not (TokenKind.Word or TokenKind.Number) || words[at + 1].Upos is Upos.CCONJ or Upos.VERB or Upos.AUX)
        {
            return false;
        }

        // "Катер «Заря», спущенный на воду": past a name in quotation marks or brackets.
        var last = mark - 1;
        if (IsClosingQuote(words[last]) || words[last].Token.Form == ")")
        {
            last--;
            while (last >= 0 && mark - last < ParticipleReach && !(IsOpeningQuote(words[last]) || words[last].Token.Form == "("))
            {
                last--;
            }

            last--;
        }

        for (var i = last; i >= 0 && last - i + 1 < ParticipleReach && words[i].Token.Kind == TokenKind.Word && words[i].Upos is not (Upos.VERB or Upos.AUX); i--)
        {
            // "Полицейский, застреленный у блокпоста": an adjective right before the mark stands for somebody.
            if (AreAlike(words[at], words[i]) || IsCountedPlural(words, i) && IsPluralSubject(words[at]) || i == mark - 1 && words[i].Upos == Upos.ADJ && (words[i].Analyses.Any(a => a.Upos == Upos.NOUN) || NounAhead(words, at) < 0) && words[i].Analyses.Any(a => words[at].Analyses.Any(p => p.Features.VerbForm == VerbFormFeature.Part && IsSameForm(p.Features, a.Features))))
            {
                return !leads || words[i].Features.Animacy == AnimacyFeature.Inan;
            }
        }

        return false;
    }

    /// <summary>"Погибли двое, ранен один": whether the word for one stands alone beside the verb and counts whom that tells of.</summary>
    private static bool IsOne(ImmutableArray<Word> words, int at, SyntaxWords pack) =>
        words[at] is { Upos: Upos.DET, Features: { Case: CaseFeature.Nom, Number: NumberFeature.Sing } } && pack.RoleOf(words[at].Lemma) == "single" && IsBesideVerbAlone(words, at);

    /// <summary>"Троих казнили, остальных отпустили": whether a word for others or some stands alone beside a verb that takes them as its object.</summary>
    private static bool AreRest(ImmutableArray<Word> words, int at, SyntaxWords pack) =>
        words[at].Upos is Upos.DET or Upos.ADJ && words[at].Analyses.Any(static a => a.Features is { Case: CaseFeature.Acc, Animacy: AnimacyFeature.Anim }) && pack.RoleOf(words[at].Lemma) is "rest" or "foreign" && IsBesideVerbAlone(words, at);

    /// <summary>Whether a word stands right behind a verb before a mark or conjunction, or the other way round.</summary>
    private static bool IsBesideVerbAlone(ImmutableArray<Word> words, int at) =>
        at > 0 && words[at - 1].Upos == Upos.VERB && (at + 1 == words.Length || words[at + 1].Upos is Upos.CCONJ or Upos.PUNCT)
        || at + 1 < words.Length && words[at + 1].Upos == Upos.VERB && (at == 0 || words[at - 1].Upos is Upos.CCONJ or Upos.PUNCT);

    /// <summary>"Парламент, одобривший законопроект": an active participle that takes an object, before a thing that may be that.</summary>
    private static bool TakesThing(Word participle, Word noun) => TakesObject(participle, noun, AnimacyFeature.Inan);

    /// <summary>"Имена солдат, избивших студентов": likewise before somebody, where a mark sets the participle off.</summary>
    private static bool TakesObject(Word participle, Word noun, AnimacyFeature animacy = AnimacyFeature.None) =>
        participle.Features is { Subcat: SubcatFeature.Tran, Voice: VoiceFeature.Act, Tense: TenseFeature.Past } && noun.Analyses.Any(n => n.Features.Case == CaseFeature.Acc && (animacy == AnimacyFeature.None || n.Features.Animacy == animacy));

    /// <summary>"Двое журналистов, задержанные …": a noun in the genitive plural that a numeral right before it counts.</summary>
    public static bool IsCountedPlural(ImmutableArray<Word> words, int at) =>
        at > 0 && words[at].Upos == Upos.NOUN && words[at].Analyses.Any(a => a.Upos == Upos.NOUN && a.Features is { Case: CaseFeature.Gen, Number: NumberFeature.Plur }) && (words[at - 1].IsNumber || words[at - 1] is { Upos: Upos.NUM, Features.Case: CaseFeature.Nom });

    /// <summary>A participle that may be said of several as the subject.</summary>
    private static bool IsPluralSubject(Word participle) => participle.Features is { Case: CaseFeature.Nom, Number: NumberFeature.Plur };

    /// <summary>Whether a participle or adjective agrees with a noun in case, number and gender.</summary>
    private static bool AreAlike(Word participle, Word noun) =>
        noun.Upos is Upos.NOUN or Upos.PROPN && noun.Analyses.Any(n => participle.Analyses.Any(p => (p.Features.VerbForm == VerbFormFeature.Part || p.Upos == Upos.ADJ) && p.Features.Case == n.Features.Case && p.Features.Number == n.Features.Number && IsAsAlive(p.Features, n.Features)
            // "Судья, застреленный …": a noun for a person of either sex.
            && (p.Features.Gender == n.Features.Gender || p.Features.Gender == GenderFeature.None || n.Features.Gender == GenderFeature.None || p.Features.Gender == GenderFeature.Masc && n.Features is { Gender: GenderFeature.Fem, Animacy: AnimacyFeature.Anim, Case: CaseFeature.Nom })));

    private static bool IsSameForm(Features participle, Features noun) => participle.Case == noun.Case && participle.Number == noun.Number && (participle.Gender == noun.Gender || participle.Number == NumberFeature.Plur);

    /// <summary>An adjective that is also a noun and has no noun after it: "полицейские", "раненый".</summary>
    private static bool IsSubstantive(ImmutableArray<Word> words, int at) =>
        words[at].Upos == Upos.ADJ && words[at].Features.Variant == VariantFeature.None && words[at].Analyses.Any(a => a.Upos == Upos.NOUN)
        && (at + 1 == words.Length || !Begins(words[at + 1]) || !CanAgree(words[at], words[at + 1]));

    /// <summary>"Двух больных корью детей": what is also an adjective, with what it is by before the noun that it agrees with.</summary>
    private static bool IsAttributeWithCause(ImmutableArray<Word> words, int at) =>
        at + 2 < words.Length && words[at].Upos is Upos.NOUN or Upos.ADJ && words[at + 1] is { Upos: Upos.NOUN, Features.Case: CaseFeature.Ins } && words[at].Analyses.Any(a => a.Upos == Upos.ADJ) && words[at].Analyses.Any(a => a.Upos == Upos.NOUN) && AreAlike(words[at], words[at + 2]);

    /// <summary>Whether some reading of an attribute has the case of some reading of its noun.</summary>
    private static bool CanAgree(Word attribute, Word noun) =>
        attribute.IsNumber || attribute.Features.Case == CaseFeature.None || noun.Features.Case == CaseFeature.None
        || attribute.Analyses.Any(a => noun.Analyses.Any(n => n.Features.Case == a.Features.Case && n.Features.Case != CaseFeature.None && IsAsAlive(a.Features, n.Features)));

    /// <summary>Where the accusative tells the living from things: whether an attribute's does not say the other than its noun's ("захвативших автобусы").</summary>
    private static bool IsAsAlive(Features attribute, Features noun) =>
        attribute.Case != CaseFeature.Acc || attribute.Animacy == AnimacyFeature.None || noun.Animacy == AnimacyFeature.None || attribute.Animacy == noun.Animacy;

    /// <summary>Whether two capitalised nouns are one name: they agree ("Карим Масимов", "Президент Путин"), and the second is no attribute without case ("глава МВД").</summary>
    private static bool AreOneName(Word first, Word second) =>
        first.Upos == Upos.NOUN && second.Analyses.Select(a => a.Features.Case).Distinct().Count() > 4 ? false
            : first.Features.Case == second.Features.Case || second.Best.IsGuess && CanAgree(first, second);

    /// <summary>Where case is written on a name's last word only: whether a noun is a first name with its surname after it.</summary>
    private static bool IsGivenName(Word first, Word second) =>
        (first.Upos == Upos.PROPN || first.Best.IsGuess || IsBareTitle(first)) && (second.Upos == Upos.PROPN || second.Best.IsGuess) && second.Upos != Upos.ADJ
        && first.Best.Adposition is null && (first.Best.IsGuess || IsBareTitle(first) || first.Features.NameType != NameTypeFeature.None ? first.Features.Case is CaseFeature.Nom or CaseFeature.Dat or CaseFeature.Ess : first.Features.Case == second.Features.Case && second.Best.Adposition is null);

    /// <summary>A noun without its ending, as titles and first names stand before a name: "პრეზიდენტ", "ვიქტორ".</summary>
    private static bool IsBareTitle(Word word) =>
        word.Upos == Upos.NOUN && word.Features is { Case: CaseFeature.Dat, Number: NumberFeature.Sing } && word.Best.Lemma.Length == word.Lower.Length + 1 && word.Best.Lemma.StartsWith(word.Lower, StringComparison.Ordinal);

    /// <summary>Whether a name follows the noun that says who or what bears it, in the same case.</summary>
    private static bool IsTitled(ImmutableArray<Word> words, Phrase title, Phrase name) =>
        title.Words.End == name.Words.First && words[title.Head].Upos == Upos.NOUN && !words[title.Head].Best.IsGuess && title.Marker is null && !title.IsPronoun
        && title.Case != CaseFeature.Gen && (title.Case == name.Case || name.Case == CaseFeature.None && words[name.Head].Upos == Upos.X) && words[title.Head].Features.VerbForm == VerbFormFeature.None
        && (name.Marker is null || IsBareTitle(words[title.Head]))
        && Enumerable.Range(name.Words.First, name.Words.End - name.Words.First).All(i => words[i].Upos is Upos.PROPN or Upos.X || words[i].Best.IsGuess && words[i].Upos == Upos.NOUN);


    private static bool IsName(Word word) => word.Upos == Upos.PROPN || char.IsUpper(word.Token.Form[0]);
}
