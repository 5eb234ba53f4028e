using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Chat.Api.Database.Migrations
{
    /// <summary>Accounts at the school's identity provider, the sessions that began there, and its changes in the audit log.</summary>
    [DbContext(typeof(ChatDb))]
    [Migration("20261128020000_SchoolAccounts")]
    internal partial class SchoolAccounts : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
            """
            CREATE TABLE school_accounts (
                issuer text NOT NULL,
                subject text NOT NULL,
                user_id bigint NOT NULL,
                linked_at timestamp with time zone NOT NULL,
                CONSTRAINT pk_school_accounts PRIMARY KEY (issuer, subject),
                CONSTRAINT fk_school_accounts_users_user_id FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE CASCADE
            );
            CREATE UNIQUE INDEX ix_school_accounts_user_id ON school_accounts (user_id);
            CREATE TABLE school_arrivals (
                key_hash bytea NOT NULL,
                content bytea NOT NULL,
                expires_at timestamp with time zone NOT NULL,
                CONSTRAINT pk_school_arrivals PRIMARY KEY (key_hash)
            );
            CREATE TABLE school_logouts (
                token_hash bytea NOT NULL,
                issuer text NOT NULL,
                subject text NULL,
                sid text NULL,
                at timestamp with time zone NOT NULL,
                expires_at timestamp with time zone NOT NULL,
                CONSTRAINT pk_school_logouts PRIMARY KEY (token_hash)
            );
            CREATE INDEX ix_school_logouts_expires_at ON school_logouts (expires_at);
            ALTER TABLE sessions
                ADD provider_issuer text NULL,
                ADD provider_subject text NULL,
                ADD provider_sid text NULL;
            CREATE INDEX ix_sessions_provider_issuer_provider_subject ON sessions (provider_issuer, provider_subject);
            ALTER TABLE audit_entries ADD by_school_account boolean NOT NULL DEFAULT false;
            """);

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
            """
            ALTER TABLE audit_entries DROP by_school_account;
            ALTER TABLE sessions DROP provider_issuer, DROP provider_subject, DROP provider_sid;
            DROP TABLE school_logouts;
            DROP TABLE school_arrivals;
            DROP TABLE school_accounts;
            """);
    }
}
