using FundingPipeline.Funders;
using NodaTime;

namespace FundingPipeline.Ingest;

public sealed record ProfileRow : RegisterRow
{
    public required string Project { get; init; }

    public required Source Source { get; init; }

    public string Programme { get; init; } = "";

    public Nature? Nature { get; init; }

    public string Year { get; init; } = "";

    public LocalDate? ClaimDate { get; init; }

    public Money? Eligible { get; init; }

    public Money? Amount { get; init; }

    /// <summary>Blank = all headings together.</summary>
    public string CostHeading { get; init; } = "";
}

public enum MatchKind
{
    Cash,
    InKind,
}

/// <summary>Match that a source has offered for one fund's award, with its certificate and the guidance that allows it.</summary>
public sealed record MatchOffer : DatedRow
{
    public required string Project { get; init; }

    public required Source Source { get; init; }

    public Source? MatchedFund { get; init; }

    public MatchKind Kind { get; init; }

    public bool? Public { get; init; }

    public bool? European { get; init; }

    public Money? Amount { get; init; }

    public string Certificate { get; init; } = "";

    public string SignedBy { get; init; } = "";

    public LocalDate? SignedOn { get; init; }

    /// <summary>The funder's paper that allows this source to match that fund, where our own matrix says not stated.</summary>
    public string Guidance { get; init; } = "";
}

public sealed record Budget : RegisterRow
{
    public required Source Source { get; init; }

    public string Year { get; init; } = "";

    public Money? Amount { get; init; }
}

public sealed record Decision : RegisterRow
{
    public required string Project { get; init; }

    public required Source Funder { get; init; }

    public string Programme { get; init; } = "";

    public string ClaimNumber { get; init; } = "";

    public LocalDate? DecidedOn { get; init; }

    public Money? Approved { get; init; }

    public Money? Disallowed { get; init; }

    public string Reason { get; init; } = "";

    public string By { get; init; } = "";
}

public sealed record Receipt : RegisterRow
{
    public LocalDate? Date { get; init; }

    public required string Project { get; init; }

    public required Source Funder { get; init; }

    public string Programme { get; init; } = "";

    public Money? Amount { get; init; }

    public string ClaimNumber { get; init; } = "";

    /// <summary>Advance, Claim, Release or Recovery.</summary>
    public string Kind { get; init; } = "";

    public bool IsRecovery => Kind.Equals("Recovery", StringComparison.OrdinalIgnoreCase);

    /// <summary>What came in, or below nothing what was taken back, whichever sign the register writes it with.</summary>
    public Money? Signed => IsRecovery ? -Amount?.Size : Amount;
}
