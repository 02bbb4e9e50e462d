using FundingPipeline.Funders;
using NodaTime;

namespace FundingPipeline.Ingest;

public sealed record Apportionment : DatedRow
{
    public required string Name { get; init; }

    public string Basis { get; init; } = "";

    public decimal? Part { get; init; }

    public decimal? Whole { get; init; }

    public string Evidence { get; init; } = "";
}

public sealed record Factor : DatedRow
{
    public required string Project { get; init; }

    /// <summary>Hours per week, for example.</summary>
    public required string Name { get; init; }

    public decimal? Value { get; init; }

    public string Source { get; init; } = "";
}

/// <summary>Two bodies' leave to count one outcome between them.</summary>
public sealed record Agreement : DatedRow
{
    public required string Name { get; init; }

    public string Outcome { get; init; } = "";

    public string Body { get; init; } = "";

    public string OtherBody { get; init; } = "";

    public string Basis { get; init; } = "";
}

public sealed record Place : DatedRow
{
    public required Source Source { get; init; }

    public string Programme { get; init; } = "";

    public string Ward { get; init; } = "";

    public string Postcode { get; init; } = "";
}

public sealed record Price : DatedRow
{
    public required Source Source { get; init; }

    public string Contract { get; init; } = "";

    public string Element { get; init; } = "";

    public Money? UnitPrice { get; init; }
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

public sealed record TermOverride : DatedRow
{
    public required string Project { get; init; }

    public required Source Source { get; init; }

    public string Programme { get; init; } = "";

    public required string Term { get; init; }

    public string Value { get; init; } = "";

    public string OfferLetter { get; init; } = "";
}

public sealed record CalendarRow : DatedRow
{
    public required Source Source { get; init; }

    public string Period { get; init; } = "";
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
