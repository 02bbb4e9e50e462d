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
public sealed record MatchOffer : RegisterRow
{
    public required string Project { get; init; }

    public required Source Source { get; init; }

    public Source? MatchedFund { get; init; }

    public MatchKind Kind { get; init; }

    public bool? Public { get; init; }

    public bool? European { get; init; }

    public LocalDate? From { get; init; }

    public LocalDate? To { get; init; }

    public Money? Amount { get; init; }

    public string Certificate { get; init; } = "";

    public string SignedBy { get; init; } = "";

    public LocalDate? SignedOn { get; init; }

    /// <summary>The funder's paper that allows this source to match that fund, where our own matrix says not stated.</summary>
    public string Guidance { get; init; } = "";

    public bool Covers(LocalDate day) => (From is null || From <= day) && (To is null || day <= To);
}

public sealed record Budget : RegisterRow
{
    public required Source Source { get; init; }

    public string Year { get; init; } = "";

    public Money? Amount { get; init; }
}

public sealed record Apportionment : RegisterRow
{
    public required string Name { get; init; }

    public string Basis { get; init; } = "";

    public decimal? Part { get; init; }

    public decimal? Whole { get; init; }

    public LocalDate? From { get; init; }

    public LocalDate? To { get; init; }

    public string Evidence { get; init; } = "";
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

public sealed record Factor : RegisterRow
{
    public required string Project { get; init; }

    /// <summary>Hours per week, for example.</summary>
    public required string Name { get; init; }

    public decimal? Value { get; init; }

    public LocalDate? From { get; init; }

    public LocalDate? To { get; init; }

    public string Source { get; init; } = "";

    public bool Covers(LocalDate day) => (From is null || From <= day) && (To is null || day <= To);
}

/// <summary>Two bodies' leave to count one outcome between them.</summary>
public sealed record Agreement : RegisterRow
{
    public required string Name { get; init; }

    public string Outcome { get; init; } = "";

    public string Body { get; init; } = "";

    public string OtherBody { get; init; } = "";

    public string Basis { get; init; } = "";

    public LocalDate? From { get; init; }

    public LocalDate? To { get; init; }

    public bool Covers(LocalDate day) => (From is null || From <= day) && (To is null || day <= To);
}

public sealed record Place : RegisterRow
{
    public required Source Source { get; init; }

    public string Programme { get; init; } = "";

    public string Ward { get; init; } = "";

    public string Postcode { get; init; } = "";

    public LocalDate? From { get; init; }

    public LocalDate? To { get; init; }
}

public sealed record Price : RegisterRow
{
    public required Source Source { get; init; }

    public string Contract { get; init; } = "";

    public string Element { get; init; } = "";

    public Money? UnitPrice { get; init; }

    public LocalDate? From { get; init; }

    public LocalDate? To { get; init; }

    public bool Covers(LocalDate day) => (From is null || From <= day) && (To is null || day <= To);
}

/// <summary>One authority's Neighbourhood Renewal Fund year: what it was given, and which of the gates it has passed.</summary>
public sealed record Accreditation : RegisterRow
{
    public required string Authority { get; init; }

    /// <summary>2001/02.</summary>
    public required string Year { get; init; }

    public Money? Allocation { get; init; }

    public Money? CarryInAgreed { get; init; }

    public LocalDate? LspMember { get; init; }

    public LocalDate? StrategyAgreed { get; init; }

    public LocalDate? StatementOfUseAgreed { get; init; }

    public LocalDate? Accredited { get; init; }
}

public sealed record TermOverride : RegisterRow
{
    public required string Project { get; init; }

    public required Source Source { get; init; }

    public string Programme { get; init; } = "";

    public required string Term { get; init; }

    public string Value { get; init; } = "";

    public LocalDate? From { get; init; }

    public LocalDate? To { get; init; }

    public string OfferLetter { get; init; } = "";
}

public sealed record CalendarRow : RegisterRow
{
    public required Source Source { get; init; }

    public string Period { get; init; } = "";

    public LocalDate? From { get; init; }

    public LocalDate? To { get; init; }
}

/// <summary>Somebody's answer to a query: it settles that query, and no refusal.</summary>
public sealed record Answer : RegisterRow
{
    public required string Finding { get; init; }

    public string Says { get; init; } = "";

    public string By { get; init; } = "";

    public LocalDate? On { get; init; }

    public string Reference { get; init; } = "";
}
