using PaperAnalysis.Words;

namespace PaperAnalysis.Claims;

/// <summary>Words that decide which noun a number counts.</summary>
internal static class NounWords
{
    public static readonly WordSet NoPlurals = new(
        """
        this its is was has does as us thus plus versus across less various physics dynamics statistics
        economics genomics robotics always mathematics news sports ours yours hers perhaps besides thereby whereas towards nowadays gas bias lens canvas
        """,
        StringComparer.OrdinalIgnoreCase
    );

    public static readonly WordSet NoNouns = new("has had plus non minus may can must will does shot not there");

    // Words in -s that are verbs wherever they stand behind a number: "ERNIE 5.0 adopts", "the 32B outperforms".
    public static readonly WordSet Verbs = new(
        """
        achieves adopts adds addresses allows applies attains beats becomes boosts brings combines comes consists contains
        continues correlates delivers demonstrates develops distills employs enables ensures establishes exceeds excels
        exist exists
        exhibits extends follows generates generalizes gets gives handles helps improves includes indicates integrates introduces
        leverages loses maintains makes narrows obtains occurs operates outperforms performs preserves produces proposes provides
        reaches recovers recurs reduces remains represents requires retains reveals rivals says serves shows stays suggests
        supports surpasses takes underperforms yields
        """,
        StringComparer.OrdinalIgnoreCase
    );

    public static readonly WordSet OtherPlurals = new(
        "people criteria phenomena children women men formulae spectra data stimuli nuclei taxa genera bacteria media foci loci mice radii",
        StringComparer.OrdinalIgnoreCase
    );

    // Their singular stands for their plural: "a 5 year period".
    public static readonly WordSet Measures = new(
        """
        hour minute day week month year epoch point gram kilogram micron tesla kelvin meter metre kilometer kilometre parsec pixel
        millisecond microsecond watt angstrom volt ton inch foot mile degree
        """,
        StringComparer.OrdinalIgnoreCase
    );

    // A size in parameters goes before them: "32B models", "the 7B variant".
    public static readonly WordSet Models = new(
        """
        model models LLM LLMs LM LMs VLM VLMs MLLM MLLMs LMM LMMs LVLM LVLMs VLA VLAs SLM SLMs LRM LRMs DLM DLMs dLLM dLLMs
        MoE network networks transformer transformers backbone backbones variant variants version versions scale scales
        checkpoint checkpoints teacher teachers student students agent agents judge judges baseline baselines
        configuration configurations size sizes counterpart counterparts
        """,
        StringComparer.Ordinal
    );

    public static readonly WordSet Stops = new(
        """
        a an the and or of in on for with to from than is are was were which that under over across by at as
        when while where if we it they but using compared respectively via per without between only w.r.t e.g
        i.e them whom there vs along among through during within against towards toward into onto off
        """,
        StringComparer.OrdinalIgnoreCase
    );

    // "from 128K to 512K context lengths" counts no lengths.
    public static readonly WordSet Sizes = new("lengths sizes windows budgets resolutions scales");

    // Nouns that stay singular before another noun: "a 128K token window".
    public static readonly WordSet Attributive = new(
        "token dimension degree-of-freedom byte Elo Debye",
        StringComparer.OrdinalIgnoreCase
    );

    // And these where no plural follows: "60 node deployment", but "10 layer types".
    public static readonly WordSet LooselyAttributive = new("bit element digit node qubit");

    // Plurals that stand before what is counted: "data points", "video games players".
    public static readonly WordSet BeforeNouns = new(
        "data games systems graphics sales standards operations materials media"
    );

    // Compounds of few: what these are of is counted, "3-manifold", "2-vector" and "1-methyl" are names.
    public static readonly WordSet OfFew = new(
        """
        agent arm axis bit bits block branch camera card category channel choice class core day degree degree-of-freedom digit document
        DoF DOF expert feature finger fold frame generation GPU head hop hour image inch item layer letter level line meter mile minute model
        module month node option page parameter part pass percent person phase player point query qubit question response
        round sample second seed sentence shot stage step stream task token turn variable view week word year
        """
    );

    // What mathematics and chemistry call by a number.
    public static readonly WordSet NamedByNumber = new(
        """
        uniform manifold manifolds regular connected colorable colourable coloring colouring colorings colourings cycle cycles form
        forms sphere spheres vertex critical category categories functor group groups torsion adic tuple tuples
        epsilon delta free brane branes cell cells simplex
        design designs partite valent ary point-function cut cuts list term dimensional body wave
        """
    );

    // No noun: "9-to-5", "2.6-without".
    public static readonly WordSet Joining = new("to by in of and or on at");
}
