package org.expertcommittee.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.expertcommittee.batch.SampleFileWork;
import org.expertcommittee.batch.SampleWork;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestExecutionListeners;
import org.springframework.test.context.TestExecutionListeners.MergeMode;

/**
 * The whole portal on an empty database and a clock that tests set. All such tests share
 * one context; tables are emptied before each test. Nothing runs in the background;
 * {@link DueJobs} runs it when a test wants to. The database is H2, or PostgreSQL with
 * {@code -Dportal.test.database=postgres}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest
@AutoConfigureMockMvc
@ContextConfiguration(initializers = TestDatabase.class)
@Import({ TestClock.Configuration.class, DueJobs.class, SampleWork.class, SampleFileWork.class })
@TestExecutionListeners(listeners = CleanSlate.class, mergeMode = MergeMode.MERGE_WITH_DEFAULTS)
public @interface PortalTest {

}
