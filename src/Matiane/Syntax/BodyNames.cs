using System.Collections.Immutable;
using Matiane.Mentions;
using Matiane.Morphology;

namespace Matiane.Syntax;

/// <summary>"Save the Children", "the Committee to Protect Journalists": where order tells, verbs within a body's own name are names.</summary>
internal static class BodyNames
{
    /// <summary>The report with the verbs in such names read as names.</summary>
    public static AnalysedReport Read(AnalysedReport report, ImmutableArray<Mention> mentions, SyntaxWords pack)
    {
        if (pack.Sides != "order")
        {
            return report;
        }

        var names = mentions.Where(static m => m is ActorMention { IsNamed: true, Kind: ActorKind.Organisation, Class: not null } && m.Words.End - m.Words.First > 1).ToLookup(static m => m.Words.Sentence);
        return report.Reread((s, words) =>
        {
            foreach (var name in names[s])
            {
                for (var i = name.Words.First; i < name.Words.End; i++)
                {
                    if (words[i].Upos == Upos.VERB && words[i].IsCapitalised())
                    {
                        words = words.SetItem(i, words[i] with { Analyses = [new Analysis(words[i].Lower, Upos.PROPN, default), .. words[i].Analyses.Where(static a => a.Upos != Upos.VERB)] });
                    }
                }
            }

            return words;
        });
    }
}
