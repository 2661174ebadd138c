namespace PaperAnalysis.Words;

/// <summary>English function words, a line for each class.</summary>
internal static class EnglishWords
{
    public static IReadOnlyList<string> Classes { get; } =
    [
        // Articles, determiners and quantifiers.
        "a an the this that these those each every either neither some any no none all both half such much many more",
        "most less least few fewer fewest several enough other others another same own",
        // Personal pronouns and possessives.
        "i me my mine myself we us our ours ourselves you your yours yourself yourselves he him his himself she her",
        "hers herself it its itself they them their theirs themselves one one's ones oneself",
        // Interrogatives and relatives.
        "who whom whose which what whatever whichever whoever when whenever where wherever why how however",
        // Be, have, do and their forms.
        "be am is are was were been being have has had having do does did doing done isn't aren't wasn't weren't hasn't",
        "haven't hadn't doesn't don't didn't it's there's that's let's i'm we're they're we've they've you're",
        // Modal verbs.
        "can could may might must shall should will would ought cannot can't couldn't won't wouldn't shouldn't mustn't",
        // Prepositions.
        "about above across after against along alongside amid among amongst around as at before behind below beneath",
        "beside besides between beyond by despite down during except for from in inside into like near of off on onto",
        "out outside over per since through throughout till to toward towards under underneath unlike until up upon via",
        "with within without",
        // Conjunctions.
        "and or nor but yet so if unless because although though while whilst whereas whether than lest",
        // Adverbs of place, time and degree.
        "here there hereby herein thereby therein thereof then thus hence therefore thence now just only also too very",
        "quite rather even still already again ever never not once almost nearly further furthermore moreover otherwise",
        "else instead meanwhile nevertheless nonetheless indeed perhaps",
        // Abbreviations.
        "e.g. i.e. etc vs cf al et",
    ];
}
