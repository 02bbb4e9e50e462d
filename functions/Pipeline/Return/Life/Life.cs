using System.Collections.Immutable;
using NodaTime;

namespace FundingPipeline.Return;

/// <summary>How far a return has come.</summary>
public enum ReturnStatus
{
    Draft,

    /// <summary>By the finance officer of every accountable body in it; from then on no byte of it changes.</summary>
    Certified,

    /// <summary>The funder has decided every claim that ends in its period.</summary>
    Decided,

    /// <summary>An auditor found nothing to say against it.</summary>
    Audited,

    /// <summary>An auditor signed it with a reservation.</summary>
    Qualified,
}

/// <summary>One finance officer's word for one accountable body's section of a return.</summary>
/// <param name="Draft">The SHA-256 of the draft that was looked at.</param>
/// <param name="Contents">The SHA-256 of what the section said: when it says something else the certificate has fallen.</param>
/// <param name="LeavingOutRefused">Whether the officer was content to certify the rest while something of the section was refused.</param>
public sealed record Certificate(string Body, string By, LocalDate On, string Draft, string Contents, bool LeavingOutRefused);

/// <summary>An auditor's certificate on a certified return.</summary>
/// <param name="Reservation">What it is qualified by; empty for none.</param>
public sealed record Audit(string By, LocalDate On, string Reservation);

/// <summary>What was done about a return, and what it is by that.</summary>
/// <param name="Certificates">The last of each body's.</param>
public sealed record Life(ReturnStatus Status, ImmutableArray<Certificate> Certificates)
{
    public static readonly Life Draft = new(ReturnStatus.Draft, []);

    /// <summary>The SHA-256 of the snapshot that a certified return was frozen in; empty before.</summary>
    public string Snapshot { get; init; } = "";

    /// <summary>The hash at which the return's journal stood when it was certified; empty before.</summary>
    public string Head { get; init; } = "";

    public Audit? Audit { get; init; }

    public bool IsCertified => Status != ReturnStatus.Draft;

    /// <summary>As lists say it: Draft, Certified 14 May 2000, Qualified 3 September 2000.</summary>
    public string InWords => Status switch
    {
        ReturnStatus.Draft => "Draft",
        ReturnStatus.Decided => "Decided",
        ReturnStatus.Certified => $"Certified {InPrint.Day(Certificates.Max(certificate => certificate.On))}",
        _ => $"{InPrint.Words(Status)} {InPrint.Day(Audit!.On)}",
    };
}
