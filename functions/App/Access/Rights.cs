namespace FundingPipeline.App;

/// <summary>How far a role's right to a deed reaches.</summary>
public enum Reach
{
    None,

    /// <summary>What is of his own bodies, or of his own funds.</summary>
    Own,
    All,
}

/// <summary>Who may do one thing: a row of the one table from which both the checks and their tests come.</summary>
public sealed record Rights(Reach Accountant, Reach Officer, Reach Funder, Reach Auditor, Reach Administrator)
{
    /// <summary>The table. A deed without a row does not compile.</summary>
#pragma warning disable CS8524 // A number that is no deed's name has no row, and whoever makes one up gets an exception.
    public static Rights To(Deed deed) => deed switch
    {
        //                              accountant  officer     funder      auditor     administrator
        Deed.SeeClaims => new(Reach.Own, Reach.Own, Reach.None, Reach.All, Reach.All),
        Deed.SendClaims => new(Reach.Own, Reach.None, Reach.None, Reach.None, Reach.All),
        Deed.SendRegisters => new(Reach.None, Reach.None, Reach.None, Reach.None, Reach.All),
        Deed.WithdrawClaims => new(Reach.Own, Reach.None, Reach.None, Reach.None, Reach.All),
        Deed.AnswerQueries => new(Reach.None, Reach.None, Reach.None, Reach.None, Reach.All),
        Deed.SeeProjects => new(Reach.Own, Reach.Own, Reach.None, Reach.All, Reach.All),
        Deed.SeeReturns => new(Reach.Own, Reach.Own, Reach.Own, Reach.All, Reach.All),
        Deed.DownloadReturns => new(Reach.Own, Reach.Own, Reach.Own, Reach.All, Reach.All),
        Deed.CertifySections => new(Reach.None, Reach.Own, Reach.None, Reach.None, Reach.None),
        Deed.AuditReturns => new(Reach.None, Reach.None, Reach.None, Reach.All, Reach.None),
        Deed.SeeProgramme => new(Reach.None, Reach.None, Reach.None, Reach.All, Reach.All),
        Deed.SeeRules => new(Reach.All, Reach.All, Reach.All, Reach.All, Reach.All),
        Deed.TakeTemplates => new(Reach.All, Reach.All, Reach.All, Reach.All, Reach.All),
        Deed.SeeStatus => new(Reach.None, Reach.None, Reach.None, Reach.All, Reach.All),
        Deed.RetryWork => new(Reach.None, Reach.None, Reach.None, Reach.None, Reach.All),
    };
#pragma warning restore CS8524

    /// <summary>Whether somebody may do it to anything at all.</summary>
    public bool Ever(Actor who) =>
        (who.IsAdministrator && Administrator != Reach.None) || (who.IsAuditor && Auditor != Reach.None)
        || (!who.Accountant.IsEmpty && Accountant != Reach.None) || (!who.Officer.IsEmpty && Officer != Reach.None) || (!who.Funds.IsEmpty && Funder != Reach.None);

    /// <summary>Whether somebody may do it to this.</summary>
    public bool Allow(Actor who, Owner whose) =>
        (who.IsAdministrator && Administrator == Reach.All) || (who.IsAuditor && Auditor == Reach.All)
        || Reaches(Accountant, who.Accountant, whose.Bodies) || Reaches(Officer, who.Officer, whose.Bodies) || Reaches(Funder, who.Funds, whose.Funds);

    private static bool Reaches(Reach reach, IReadOnlySet<string> his, IReadOnlySet<string> whose) => reach switch
    {
        Reach.All => his.Count > 0,
        Reach.Own => whose.Count > 0 && whose.IsSubsetOf(his),
        _ => false,
    };
}
