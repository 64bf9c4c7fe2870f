using System.Collections.Immutable;
using Matiane.Text;

namespace Matiane.Morphology;

/// <summary>Reads a given name and the name behind it in one case and for one sex, where the dictionary declines names.</summary>
internal static class NameAgreement
{
    /// <summary>
    /// The words with the readings taken out in which a given name and the capitalised word behind it do not agree: "Анну Новак", "Карлоса Мендосу", "Хосе Рамосу".
    /// A surname that no reading declines for a woman has one form for all cases.
    /// </summary>
    public static ImmutableArray<Word> Settle(ImmutableArray<Word> words)
    {
        ImmutableArray<Word>.Builder? settled = null;
        for (var at = 0; at + 1 < words.Length; at++)
        {
            var (given, family) = (settled?[at] ?? words[at], words[at + 1]);
            // "Премьер-министр Ливана Набиль Хатум": whose the office is, not the first of the names.
            if (!IsName(given) || !IsName(family) || given.Analyses.Any(IsPlace) && !family.Analyses.Any(static a => a is { IsGuess: false, Features.NameType: NameTypeFeature.Sur or NameTypeFeature.Giv }) || given.Analyses.Where(IsGiven).ToList() is not { Count: > 0 } givens || family.Analyses.Any(static a => IsPlace(a) || a is { IsGuess: false, Features.NameType: NameTypeFeature.Oth }))
            {
                continue;
            }

            var women = givens.FindAll(static a => a.Features.Gender == GenderFeature.Fem);
            var families = family.Analyses.Where(a => a.Upos is Upos.PROPN or Upos.NOUN or Upos.ADJ && a.Features is { Case: not CaseFeature.None, Number: not NumberFeature.Plur }).ToList();
            var (kept, keptBehind) = (Agreeing(givens, families, isOfOneSex: true), Agreeing(families, givens, isOfOneSex: true));
            if (kept.Length == 0 && women.Count > 0 && !families.Exists(static a => a.Features.Gender != GenderFeature.Masc))
            {
                (kept, keptBehind) = ([.. women], Undeclined(family.Lower, women));
            }

            if (kept.Length == 0 && families.TrueForAll(static a => a.IsGuess || a.Features.NameType != NameTypeFeature.Sur))
            {
                (kept, keptBehind) = (Agreeing(givens, families, isOfOneSex: false), Agreeing(families, givens, isOfOneSex: false));
            }

            if (kept.Length > 0)
            {
                settled ??= words.ToBuilder();
                settled[at] = given with { Analyses = kept };
                settled[at + 1] = family with { Analyses = keptBehind };
            }
        }

        return settled?.MoveToImmutable() ?? words;
    }

    private static bool IsName(Word word) => word.Token is { Kind: TokenKind.Word, Form: [var first, var second, ..] } && char.IsUpper(first) && char.IsLower(second);

    private static bool IsPlace(Analysis reading) => reading is { IsGuess: false, Features.NameType: NameTypeFeature.Geo };

    private static bool IsGiven(Analysis reading) => reading is { IsGuess: false, Features: { NameType: NameTypeFeature.Giv, Case: not CaseFeature.None, Number: not NumberFeature.Plur } };

    private static ImmutableArray<Analysis> Undeclined(string name, List<Analysis> women) =>
        [.. women.Select(static a => a.Features.Case).Distinct().Select(c => new Analysis(name, Upos.PROPN, new Features { Animacy = AnimacyFeature.Anim, Case = c, Gender = GenderFeature.Fem, NameType = NameTypeFeature.Sur, Number = NumberFeature.Sing }) { IsGuess = true })];

    private static ImmutableArray<Analysis> Agreeing(List<Analysis> readings, List<Analysis> beside, bool isOfOneSex) =>
        [.. readings.Where(a => beside.Exists(b => a.Features.Case == b.Features.Case && (!isOfOneSex || a.Features.Gender == b.Features.Gender || a.Features.Gender == GenderFeature.None || b.Features.Gender == GenderFeature.None)))];
}
