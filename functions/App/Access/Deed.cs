namespace FundingPipeline.App;

/// <summary>What somebody may want to do at the front door. Every route does one of these.</summary>
public enum Deed
{
    /// <summary>Claims and other files that were sent in: which there are, what was found in them, their annotated copies.</summary>
    SeeClaims,
    SendClaims,
    SendRegisters,
    WithdrawClaims,
    AnswerQueries,

    /// <summary>Projects, their statements, and what is late or missing of them.</summary>
    SeeProjects,

    /// <summary>Which returns there are and how far they have come, and of each the sections one may see.</summary>
    SeeReturns,
    DownloadReturns,
    CertifySections,
    AuditReturns,

    /// <summary>The whole programme: its workbook, its findings, its summary.</summary>
    SeeProgramme,
    SeeRules,
    TakeTemplates,

    /// <summary>What waits and what is stuck.</summary>
    SeeStatus,
    RetryWork,
}
