namespace PaperAnalysis.Claims;

/// <summary>What the sentence around a link says of what it leads to.</summary>
public enum LinkStatus
{
    /// <summary>It is there: available, released, open-sourced, "can be found at" …</summary>
    Available,

    /// <summary>It is promised: "will be released at" …</summary>
    WillBeReleased,

    /// <summary>It is there under an anonymised address, as for a review.</summary>
    Anonymous,

    /// <summary>The address, and no word of what can be had there.</summary>
    Unstated,
}
