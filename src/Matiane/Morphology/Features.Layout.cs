using System.Collections.Immutable;

namespace Matiane.Morphology;

/// <summary>Universal Dependencies feature <c>Case</c>; <c>None</c> where the form does not show it.</summary>
public enum CaseFeature : byte
{
    /// <summary>Not shown.</summary>
    None,
    /// <summary><c>Case=Nom</c>.</summary>
    Nom,
    /// <summary><c>Case=Gen</c>.</summary>
    Gen,
    /// <summary><c>Case=Dat</c>.</summary>
    Dat,
    /// <summary><c>Case=Acc</c>.</summary>
    Acc,
    /// <summary><c>Case=Ins</c>.</summary>
    Ins,
    /// <summary><c>Case=Loc</c>.</summary>
    Loc,
    /// <summary><c>Case=Voc</c>.</summary>
    Voc,
    /// <summary><c>Case=Erg</c>.</summary>
    Erg,
    /// <summary><c>Case=Adv</c>.</summary>
    Adv,
    /// <summary><c>Case=Abl</c>.</summary>
    Abl,
    /// <summary><c>Case=All</c>.</summary>
    All,
    /// <summary><c>Case=Ade</c>.</summary>
    Ade,
    /// <summary><c>Case=Ine</c>.</summary>
    Ine,
    /// <summary><c>Case=Ela</c>.</summary>
    Ela,
    /// <summary><c>Case=Ill</c>.</summary>
    Ill,
    /// <summary><c>Case=Ess</c>.</summary>
    Ess,
    /// <summary><c>Case=Par</c>.</summary>
    Par,
    /// <summary><c>Case=Tra</c>.</summary>
    Tra,
    /// <summary><c>Case=Com</c>.</summary>
    Com,
    /// <summary><c>Case=Equ</c>.</summary>
    Equ,
    /// <summary><c>Case=Lat</c>.</summary>
    Lat,
    /// <summary><c>Case=Ter</c>.</summary>
    Ter,
    /// <summary><c>Case=Ben</c>.</summary>
    Ben,
    /// <summary><c>Case=Abe</c>.</summary>
    Abe,
    /// <summary><c>Case=Cau</c>.</summary>
    Cau,
}

/// <summary>Universal Dependencies feature <c>Number</c>; <c>None</c> where the form does not show it.</summary>
public enum NumberFeature : byte
{
    /// <summary>Not shown.</summary>
    None,
    /// <summary><c>Number=Sing</c>.</summary>
    Sing,
    /// <summary><c>Number=Plur</c>.</summary>
    Plur,
    /// <summary><c>Number=Dual</c>.</summary>
    Dual,
    /// <summary><c>Number=Ptan</c>.</summary>
    Ptan,
}

/// <summary>Universal Dependencies feature <c>Gender</c>; <c>None</c> where the form does not show it.</summary>
public enum GenderFeature : byte
{
    /// <summary>Not shown.</summary>
    None,
    /// <summary><c>Gender=Masc</c>.</summary>
    Masc,
    /// <summary><c>Gender=Fem</c>.</summary>
    Fem,
    /// <summary><c>Gender=Neut</c>.</summary>
    Neut,
    /// <summary><c>Gender=Com</c>.</summary>
    Com,
}

/// <summary>Universal Dependencies feature <c>Animacy</c>; <c>None</c> where the form does not show it.</summary>
public enum AnimacyFeature : byte
{
    /// <summary>Not shown.</summary>
    None,
    /// <summary><c>Animacy=Anim</c>.</summary>
    Anim,
    /// <summary><c>Animacy=Inan</c>.</summary>
    Inan,
}

/// <summary>Universal Dependencies feature <c>Person</c>; <c>None</c> where the form does not show it.</summary>
public enum PersonFeature : byte
{
    /// <summary>Not shown.</summary>
    None,
    /// <summary><c>Person=1</c>.</summary>
    First,
    /// <summary><c>Person=2</c>.</summary>
    Second,
    /// <summary><c>Person=3</c>.</summary>
    Third,
}

/// <summary>Universal Dependencies feature <c>Tense</c>; <c>None</c> where the form does not show it.</summary>
public enum TenseFeature : byte
{
    /// <summary>Not shown.</summary>
    None,
    /// <summary><c>Tense=Past</c>.</summary>
    Past,
    /// <summary><c>Tense=Pres</c>.</summary>
    Pres,
    /// <summary><c>Tense=Fut</c>.</summary>
    Fut,
    /// <summary><c>Tense=Pqp</c>.</summary>
    Pqp,
    /// <summary><c>Tense=Imp</c>.</summary>
    Imp,
}

/// <summary>Universal Dependencies feature <c>Mood</c>; <c>None</c> where the form does not show it.</summary>
public enum MoodFeature : byte
{
    /// <summary>Not shown.</summary>
    None,
    /// <summary><c>Mood=Ind</c>.</summary>
    Ind,
    /// <summary><c>Mood=Imp</c>.</summary>
    Imp,
    /// <summary><c>Mood=Cnd</c>.</summary>
    Cnd,
    /// <summary><c>Mood=Sub</c>.</summary>
    Sub,
    /// <summary><c>Mood=Opt</c>.</summary>
    Opt,
    /// <summary><c>Mood=Jus</c>.</summary>
    Jus,
    /// <summary><c>Mood=Nec</c>.</summary>
    Nec,
}

/// <summary>Universal Dependencies feature <c>VerbForm</c>; <c>None</c> where the form does not show it.</summary>
public enum VerbFormFeature : byte
{
    /// <summary>Not shown.</summary>
    None,
    /// <summary><c>VerbForm=Fin</c>.</summary>
    Fin,
    /// <summary><c>VerbForm=Inf</c>.</summary>
    Inf,
    /// <summary><c>VerbForm=Part</c>.</summary>
    Part,
    /// <summary><c>VerbForm=Conv</c>.</summary>
    Conv,
    /// <summary><c>VerbForm=Vnoun</c>.</summary>
    Vnoun,
    /// <summary><c>VerbForm=Ger</c>.</summary>
    Ger,
    /// <summary><c>VerbForm=Sup</c>.</summary>
    Sup,
}

/// <summary>Universal Dependencies feature <c>Voice</c>; <c>None</c> where the form does not show it.</summary>
public enum VoiceFeature : byte
{
    /// <summary>Not shown.</summary>
    None,
    /// <summary><c>Voice=Act</c>.</summary>
    Act,
    /// <summary><c>Voice=Pass</c>.</summary>
    Pass,
    /// <summary><c>Voice=Mid</c>.</summary>
    Mid,
    /// <summary><c>Voice=Cau</c>.</summary>
    Cau,
    /// <summary><c>Voice=Inv</c>: who does or feels it stands as the one to whom it happens, what it is as the subject.</summary>
    Inv,
}

/// <summary>Universal Dependencies feature <c>Aspect</c>; <c>None</c> where the form does not show it.</summary>
public enum AspectFeature : byte
{
    /// <summary>Not shown.</summary>
    None,
    /// <summary><c>Aspect=Imp</c>.</summary>
    Imp,
    /// <summary><c>Aspect=Perf</c>.</summary>
    Perf,
    /// <summary><c>Aspect=Prog</c>.</summary>
    Prog,
    /// <summary><c>Aspect=Res</c>.</summary>
    Res,
}

/// <summary>Universal Dependencies feature <c>Polarity</c>; <c>None</c> where the form does not show it.</summary>
public enum PolarityFeature : byte
{
    /// <summary>Not shown.</summary>
    None,
    /// <summary><c>Polarity=Neg</c>.</summary>
    Neg,
    /// <summary><c>Polarity=Pos</c>.</summary>
    Pos,
}

/// <summary>Universal Dependencies feature <c>Degree</c>; <c>None</c> where the form does not show it.</summary>
public enum DegreeFeature : byte
{
    /// <summary>Not shown.</summary>
    None,
    /// <summary><c>Degree=Pos</c>.</summary>
    Pos,
    /// <summary><c>Degree=Cmp</c>.</summary>
    Cmp,
    /// <summary><c>Degree=Sup</c>.</summary>
    Sup,
}

/// <summary>Universal Dependencies feature <c>PronType</c>; <c>None</c> where the form does not show it.</summary>
public enum PronTypeFeature : byte
{
    /// <summary>Not shown.</summary>
    None,
    /// <summary><c>PronType=Prs</c>.</summary>
    Prs,
    /// <summary><c>PronType=Dem</c>.</summary>
    Dem,
    /// <summary><c>PronType=Rel</c>.</summary>
    Rel,
    /// <summary><c>PronType=Int</c>.</summary>
    Int,
    /// <summary><c>PronType=Ind</c>.</summary>
    Ind,
    /// <summary><c>PronType=Neg</c>.</summary>
    Neg,
    /// <summary><c>PronType=Tot</c>.</summary>
    Tot,
    /// <summary><c>PronType=Rcp</c>.</summary>
    Rcp,
    /// <summary><c>PronType=Art</c>.</summary>
    Art,
    /// <summary><c>PronType=Emp</c>.</summary>
    Emp,
}

/// <summary>Universal Dependencies feature <c>NumType</c>; <c>None</c> where the form does not show it.</summary>
public enum NumTypeFeature : byte
{
    /// <summary>Not shown.</summary>
    None,
    /// <summary><c>NumType=Card</c>.</summary>
    Card,
    /// <summary><c>NumType=Ord</c>.</summary>
    Ord,
    /// <summary><c>NumType=Sets</c>.</summary>
    Sets,
    /// <summary><c>NumType=Mult</c>.</summary>
    Mult,
    /// <summary><c>NumType=Frac</c>.</summary>
    Frac,
}

/// <summary>Universal Dependencies feature <c>Definite</c>; <c>None</c> where the form does not show it.</summary>
public enum DefiniteFeature : byte
{
    /// <summary>Not shown.</summary>
    None,
    /// <summary><c>Definite=Def</c>.</summary>
    Def,
    /// <summary><c>Definite=Ind</c>.</summary>
    Ind,
    /// <summary><c>Definite=Cons</c>.</summary>
    Cons,
}

/// <summary>Universal Dependencies feature <c>Variant</c>; <c>None</c> where the form does not show it.</summary>
public enum VariantFeature : byte
{
    /// <summary>Not shown.</summary>
    None,
    /// <summary><c>Variant=Short</c>.</summary>
    Short,
}

/// <summary>Universal Dependencies feature <c>Reflex</c>; <c>None</c> where the form does not show it.</summary>
public enum ReflexFeature : byte
{
    /// <summary>Not shown.</summary>
    None,
    /// <summary><c>Reflex=Yes</c>.</summary>
    Yes,
}

/// <summary>Universal Dependencies feature <c>Poss</c>; <c>None</c> where the form does not show it.</summary>
public enum PossFeature : byte
{
    /// <summary>Not shown.</summary>
    None,
    /// <summary><c>Poss=Yes</c>.</summary>
    Yes,
}

/// <summary>Universal Dependencies feature <c>NameType</c>; <c>None</c> where the form does not show it.</summary>
public enum NameTypeFeature : byte
{
    /// <summary>Not shown.</summary>
    None,
    /// <summary><c>NameType=Geo</c>.</summary>
    Geo,
    /// <summary><c>NameType=Prs</c>.</summary>
    Prs,
    /// <summary><c>NameType=Giv</c>.</summary>
    Giv,
    /// <summary><c>NameType=Sur</c>.</summary>
    Sur,
    /// <summary><c>NameType=Pat</c>.</summary>
    Pat,
    /// <summary><c>NameType=Oth</c>.</summary>
    Oth,
}

/// <summary>Universal Dependencies feature <c>Abbr</c>; <c>None</c> where the form does not show it.</summary>
public enum AbbrFeature : byte
{
    /// <summary>Not shown.</summary>
    None,
    /// <summary><c>Abbr=Yes</c>.</summary>
    Yes,
}

/// <summary>Universal Dependencies feature <c>Foreign</c>; <c>None</c> where the form does not show it.</summary>
public enum ForeignFeature : byte
{
    /// <summary>Not shown.</summary>
    None,
    /// <summary><c>Foreign=Yes</c>.</summary>
    Yes,
}

/// <summary>Universal Dependencies feature <c>Subcat</c>; <c>None</c> where no table tells.</summary>
public enum SubcatFeature : byte
{
    /// <summary>Not told.</summary>
    None,
    /// <summary><c>Subcat=Tran</c>.</summary>
    Tran,
    /// <summary><c>Subcat=Intr</c>.</summary>
    Intr,
    /// <summary><c>Subcat=Ditr</c>: the form says that it is done to or for somebody.</summary>
    Ditr,
}

/// <summary>Whether a verb says that it befalls who speaks (values of <c>Object</c>).</summary>
public enum ObjectFeature : byte
{
    /// <summary>Not said.</summary>
    None = 0,

    /// <summary><c>1</c>.</summary>
    First = 1,
}

/// <summary>Universal Dependencies feature <c>Evident</c>; <c>None</c> where the form does not show it.</summary>
public enum EvidentFeature : byte
{
    /// <summary>Not shown.</summary>
    None,
    /// <summary><c>Evident=Fh</c>.</summary>
    Fh,
    /// <summary><c>Evident=Nfh</c>.</summary>
    Nfh,
}

/// <summary>
/// The morphological features of one reading, packed in 64 bits; names and values are Universal Dependencies'.
/// Immutable; equal when every feature is.
/// </summary>
/// <param name="Bits">The packed value, as packs store it.</param>
public readonly partial record struct Features(ulong Bits)
{
    /// <summary>No feature shown.</summary>
    public static readonly Features None;

    /// <summary>Feature <c>Case</c>.</summary>
    public CaseFeature Case
    {
        get => (CaseFeature)(Bits >> 0 & 31);
        init => Bits = Bits & ~(31UL << 0) | (ulong)value << 0;
    }

    /// <summary>Feature <c>Number</c>.</summary>
    public NumberFeature Number
    {
        get => (NumberFeature)(Bits >> 5 & 7);
        init => Bits = Bits & ~(7UL << 5) | (ulong)value << 5;
    }

    /// <summary>Feature <c>Gender</c>.</summary>
    public GenderFeature Gender
    {
        get => (GenderFeature)(Bits >> 8 & 7);
        init => Bits = Bits & ~(7UL << 8) | (ulong)value << 8;
    }

    /// <summary>Feature <c>Animacy</c>.</summary>
    public AnimacyFeature Animacy
    {
        get => (AnimacyFeature)(Bits >> 11 & 3);
        init => Bits = Bits & ~(3UL << 11) | (ulong)value << 11;
    }

    /// <summary>Feature <c>Person</c>.</summary>
    public PersonFeature Person
    {
        get => (PersonFeature)(Bits >> 13 & 3);
        init => Bits = Bits & ~(3UL << 13) | (ulong)value << 13;
    }

    /// <summary>Feature <c>Tense</c>.</summary>
    public TenseFeature Tense
    {
        get => (TenseFeature)(Bits >> 15 & 7);
        init => Bits = Bits & ~(7UL << 15) | (ulong)value << 15;
    }

    /// <summary>Feature <c>Mood</c>.</summary>
    public MoodFeature Mood
    {
        get => (MoodFeature)(Bits >> 18 & 7);
        init => Bits = Bits & ~(7UL << 18) | (ulong)value << 18;
    }

    /// <summary>Feature <c>VerbForm</c>.</summary>
    public VerbFormFeature VerbForm
    {
        get => (VerbFormFeature)(Bits >> 21 & 7);
        init => Bits = Bits & ~(7UL << 21) | (ulong)value << 21;
    }

    /// <summary>Feature <c>Voice</c>.</summary>
    public VoiceFeature Voice
    {
        get => (VoiceFeature)(Bits >> 24 & 7);
        init => Bits = Bits & ~(7UL << 24) | (ulong)value << 24;
    }

    /// <summary>Feature <c>Aspect</c>.</summary>
    public AspectFeature Aspect
    {
        get => (AspectFeature)(Bits >> 27 & 7);
        init => Bits = Bits & ~(7UL << 27) | (ulong)value << 27;
    }

    /// <summary>Feature <c>Polarity</c>.</summary>
    public PolarityFeature Polarity
    {
        get => (PolarityFeature)(Bits >> 30 & 3);
        init => Bits = Bits & ~(3UL << 30) | (ulong)value << 30;
    }

    /// <summary>Feature <c>Degree</c>.</summary>
    public DegreeFeature Degree
    {
        get => (DegreeFeature)(Bits >> 32 & 3);
        init => Bits = Bits & ~(3UL << 32) | (ulong)value << 32;
    }

    /// <summary>Feature <c>PronType</c>.</summary>
    public PronTypeFeature PronType
    {
        get => (PronTypeFeature)(Bits >> 34 & 15);
        init => Bits = Bits & ~(15UL << 34) | (ulong)value << 34;
    }

    /// <summary>Feature <c>NumType</c>.</summary>
    public NumTypeFeature NumType
    {
        get => (NumTypeFeature)(Bits >> 38 & 7);
        init => Bits = Bits & ~(7UL << 38) | (ulong)value << 38;
    }

    /// <summary>Feature <c>Definite</c>.</summary>
    public DefiniteFeature Definite
    {
        get => (DefiniteFeature)(Bits >> 41 & 3);
        init => Bits = Bits & ~(3UL << 41) | (ulong)value << 41;
    }

    /// <summary>Feature <c>Variant</c>.</summary>
    public VariantFeature Variant
    {
        get => (VariantFeature)(Bits >> 43 & 1);
        init => Bits = Bits & ~(1UL << 43) | (ulong)value << 43;
    }

    /// <summary>Feature <c>Reflex</c>.</summary>
    public ReflexFeature Reflex
    {
        get => (ReflexFeature)(Bits >> 44 & 1);
        init => Bits = Bits & ~(1UL << 44) | (ulong)value << 44;
    }

    /// <summary>Feature <c>Poss</c>.</summary>
    public PossFeature Poss
    {
        get => (PossFeature)(Bits >> 45 & 1);
        init => Bits = Bits & ~(1UL << 45) | (ulong)value << 45;
    }

    /// <summary>Feature <c>NameType</c>.</summary>
    public NameTypeFeature NameType
    {
        get => (NameTypeFeature)(Bits >> 46 & 7);
        init => Bits = Bits & ~(7UL << 46) | (ulong)value << 46;
    }

    /// <summary>Feature <c>Abbr</c>.</summary>
    public AbbrFeature Abbr
    {
        get => (AbbrFeature)(Bits >> 49 & 1);
        init => Bits = Bits & ~(1UL << 49) | (ulong)value << 49;
    }

    /// <summary>Feature <c>Foreign</c>.</summary>
    public ForeignFeature Foreign
    {
        get => (ForeignFeature)(Bits >> 50 & 1);
        init => Bits = Bits & ~(1UL << 50) | (ulong)value << 50;
    }

    /// <summary>Feature <c>Evident</c>.</summary>
    public EvidentFeature Evident
    {
        get => (EvidentFeature)(Bits >> 51 & 3);
        init => Bits = Bits & ~(3UL << 51) | (ulong)value << 51;
    }

    /// <summary>Feature <c>Subcat</c>.</summary>
    public SubcatFeature Subcat
    {
        get => (SubcatFeature)(Bits >> 53 & 3);
        init => Bits = Bits & ~(3UL << 53) | (ulong)value << 53;
    }

    /// <summary>Feature <c>Object</c>.</summary>
    public ObjectFeature Object
    {
        get => (ObjectFeature)(Bits >> 55 & 1);
        init => Bits = Bits & ~(1UL << 55) | (ulong)value << 55;
    }

    private static readonly ImmutableArray<(string Name, int Shift, int Width, ImmutableArray<string> Values)> Layout =
    [
        ("Abbr", 49, 1, ["Yes"]),
        ("Animacy", 11, 2, ["Anim", "Inan"]),
        ("Aspect", 27, 3, ["Imp", "Perf", "Prog", "Res"]),
        ("Case", 0, 5, ["Nom", "Gen", "Dat", "Acc", "Ins", "Loc", "Voc", "Erg", "Adv", "Abl", "All", "Ade", "Ine", "Ela", "Ill", "Ess", "Par", "Tra", "Com", "Equ", "Lat", "Ter", "Ben", "Abe", "Cau"]),
        ("Definite", 41, 2, ["Def", "Ind", "Cons"]),
        ("Degree", 32, 2, ["Pos", "Cmp", "Sup"]),
        ("Evident", 51, 2, ["Fh", "Nfh"]),
        ("Foreign", 50, 1, ["Yes"]),
        ("Gender", 8, 3, ["Masc", "Fem", "Neut", "Com"]),
        ("Mood", 18, 3, ["Ind", "Imp", "Cnd", "Sub", "Opt", "Jus", "Nec"]),
        ("NameType", 46, 3, ["Geo", "Prs", "Giv", "Sur", "Pat", "Oth"]),
        ("Number", 5, 3, ["Sing", "Plur", "Dual", "Ptan"]),
        ("NumType", 38, 3, ["Card", "Ord", "Sets", "Mult", "Frac"]),
        ("Object", 55, 1, ["1"]),
        ("Person", 13, 2, ["1", "2", "3"]),
        ("Polarity", 30, 2, ["Neg", "Pos"]),
        ("Poss", 45, 1, ["Yes"]),
        ("PronType", 34, 4, ["Prs", "Dem", "Rel", "Int", "Ind", "Neg", "Tot", "Rcp", "Art", "Emp"]),
        ("Reflex", 44, 1, ["Yes"]),
        ("Subcat", 53, 2, ["Tran", "Intr", "Ditr"]),
        ("Tense", 15, 3, ["Past", "Pres", "Fut", "Pqp", "Imp"]),
        ("Variant", 43, 1, ["Short"]),
        ("VerbForm", 21, 3, ["Fin", "Inf", "Part", "Conv", "Vnoun", "Ger", "Sup"]),
        ("Voice", 24, 3, ["Act", "Pass", "Mid", "Cau", "Inv"]),
    ];
}
