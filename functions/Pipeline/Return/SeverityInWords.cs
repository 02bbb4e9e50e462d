namespace FundingPipeline.Return;

/// <summary>What a sender is told became of a cell.</summary>
internal static class SeverityInWords
{
    public static string InWords(this Severity severity) => severity switch
    {
        Severity.Refuse => "Refused",
        Severity.Query => "Query",
        _ => "Note",
    };
}
